package org.whiria.clock.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.whiria.casefile.CaseFile;
import org.whiria.clock.CaseClocks;
import org.whiria.clock.ClockPagesTest;
import org.whiria.clock.ClockView;
import org.whiria.clock.Clocks;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;

/** The clocks as programs use them. */
@ClockPagesTest
class ClockApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    StaffDirectory directory;

    @Autowired
    Clocks clocks;

    @Autowired
    CaseClocks running;

    @Autowired
    Clock time;

    private CaseFile file;
    private UUID clock;

    @BeforeEach
    void aCaseWithAClock() {
        var begun = running.aCaseWithAClock();
        file = begun.file();
        clock = begun.clock();
    }

    @Test
    void listsToThoseWhoSeeTheCase() throws Exception {
        mvc.perform(get("/api/v1/clocks").with(user("worker")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.clocks[0].id").value(clock.toString()))
                .andExpect(jsonPath("$.clocks[0].caseReference").value(file.reference()))
                .andExpect(jsonPath("$.clocks[0].group").value("on-track"))
                .andExpect(jsonPath("$.clocks[0].limit.unit").value("working-days"))
                .andExpect(jsonPath("$.clocks[0].unconfirmed").value(true))
                .andExpect(jsonPath("$.counts['on-track']").value(1))
                .andExpect(jsonPath("$.next").isEmpty());
        mvc.perform(get("/api/v1/clocks").with(user("worker2")))
                .andExpect(jsonPath("$.clocks").isEmpty())
                .andExpect(jsonPath("$.counts['on-track']").value(0));
        mvc.perform(get("/api/v1/clocks?group=breached").with(user("worker")))
                .andExpect(jsonPath("$.clocks").isEmpty());
        mvc.perform(get("/api/v1/clocks?group=tomorrow").with(user("worker")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value("group"));
        mvc.perform(get("/api/v1/clocks").with(user("designer"))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/clocks")).andExpect(status().isUnauthorized());
    }

    @Test
    void showsOneWithItsLedgerAndWhatTheCallerMayDo() throws Exception {
        mvc.perform(get("/api/v1/clocks/" + clock).with(user("supervisor")))
                .andExpect(jsonPath("$.name").value("Core assessment"))
                .andExpect(jsonPath("$.ledger[0].kind").value("STARTED"))
                .andExpect(jsonPath("$.ledger[1].calendarVersion").value(1))
                .andExpect(jsonPath("$.mayBe[*].action").value(hasItem("extend")))
                .andExpect(jsonPath("$.mayBe[0].reasons[*].code").value(hasItem("specialist-report")));
        mvc.perform(get("/api/v1/clocks/" + clock).with(user("worker")))
                .andExpect(jsonPath("$.mayBe[*].action").value("meet"));
        mvc.perform(get("/api/v1/clocks/" + clock).with(user("worker2"))).andExpect(status().isNotFound());
    }

    @Test
    void changesOneOnceForEachRevision() throws Exception {
        var revision = view(clock).revision();

        change("supervisor", revision, 5)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(view(clock).revision()))
                .andExpect(jsonPath("$.ledger[2].kind").value("EXTENDED"))
                .andExpect(jsonPath("$.ledger[2].note").value("The report is late."));
        change("supervisor", revision, 5)
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("changed")));
        change("supervisor", view(clock).revision(), 5)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("extended once already")));
    }

    @Test
    void recordsWhenTheWorkWasDone() throws Exception {
        var now = OffsetDateTime.now(time);

        meet(now.plusHours(1))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("doneAt"));
        meet(now)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("MET"))
                .andExpect(jsonPath("$.mayBe").isEmpty());

        assertThat(view(clock).endedAt()).isAtSameInstantAs(now);
    }

    @Test
    void refusesWhatIsNotPermitted() throws Exception {
        change("worker", view(clock).revision(), 5)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("Supervisor")));
        change("worker2", view(clock).revision(), 5).andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/clocks/" + clock + "/changes")
                        .with(user("supervisor"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"action\": \"freeze\", \"revision\": 1}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("action"));
    }

    @Test
    void takesOverAClockThatBeganElsewhereOnce() throws Exception {
        var began = OffsetDateTime.now(time).minusDays(3);

        take("supervisor", "visit", "old-system/17", began)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.dueAt").isNotEmpty());
        take("admin", "visit", "old-system/17", began).andExpect(status().isOk());

        assertThat(clocks.ofCase(file.id()))
                .filteredOn(view -> view.kind().equals("visit"))
                .singleElement()
                .satisfies(view -> assertThat(view.startedAt().toInstant()).isEqualTo(began.toInstant()))
                .satisfies(view ->
                        assertThat(clocks.ledger(view.id()).getFirst().who()).isEqualTo("supervisor"));
    }

    @Test
    void refusesAnOriginThatNamesAnotherClock() throws Exception {
        var began = OffsetDateTime.now(time).minusDays(3);
        take("supervisor", "visit", "old-system/18", began).andExpect(status().isCreated());

        take("supervisor", "core-assessment", "old-system/18", began)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("origin"));
        take("supervisor", "visit", "old-system/18", began.minusDays(1)).andExpect(status().isConflict());

        assertThat(clocks.ofCase(file.id())).extracting(ClockView::kind).containsOnlyOnce("visit");
    }

    @Test
    void refusesAnImportThatCannotBe() throws Exception {
        take("supervisor", "nothing", "", OffsetDateTime.now(time).plusDays(1))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("kind")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("origin")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("from")));
        take("worker", "visit", "x", OffsetDateTime.now(time).minusDays(1)).andExpect(status().isForbidden());
        staff("supervisor2", "otautahi");
        take("supervisor2", "visit", "x", OffsetDateTime.now(time).minusDays(1)).andExpect(status().isNotFound());
    }

    @Test
    void isDescribed() throws Exception {
        mvc.perform(get("/api/v1/openapi"))
                .andExpect(jsonPath("$.paths['/api/v1/clocks'].get.summary").isNotEmpty())
                .andExpect(jsonPath("$.paths['/api/v1/clocks'].post.summary").isNotEmpty())
                .andExpect(jsonPath("$.paths['/api/v1/clocks/{id}'].get.responses.default")
                        .isNotEmpty())
                .andExpect(jsonPath("$.paths['/api/v1/clocks/{id}/changes'].post.summary")
                        .isNotEmpty())
                .andExpect(jsonPath("$.paths[*][*].parameters[?(@.name == 'staff')]")
                        .isEmpty())
                .andExpect(content().string(not(containsString("/clocks/feed"))));
    }

    private ResultActions meet(OffsetDateTime doneAt) throws Exception {
        return mvc.perform(post("/api/v1/clocks/" + clock + "/changes")
                .with(user("worker"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"action": "meet", "revision": %d, "reason": "done", "note": "Signed off.", "doneAt": "%s"}""".formatted(view(clock).revision(), doneAt)));
    }

    private ResultActions change(String username, int revision, int amount) throws Exception {
        return mvc.perform(post("/api/v1/clocks/" + clock + "/changes")
                .with(user(username))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"action": "extend", "revision": %d, "amount": %d, "reason": "specialist-report", "note": "The report is late."}
                        """.formatted(revision, amount)));
    }

    private ResultActions take(String username, String kind, String origin, OffsetDateTime from) throws Exception {
        return mvc.perform(post("/api/v1/clocks")
                .with(user(username))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"kind": "%s", "origin": "%s", "from": "%s", "caseReference": "%s"}
                        """.formatted(kind, origin, from, file.reference())));
    }

    private ClockView view(UUID id) {
        return clocks.find(id).orElseThrow();
    }

    private void staff(String username, String site) {
        directory.save(new Staff(username, username, Set.of(new Group(Role.SUPERVISOR, site))));
    }
}
