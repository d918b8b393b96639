package org.whiria.clock.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.CaseFixture;
import org.whiria.clock.ClockState;
import org.whiria.clock.ClockView;
import org.whiria.clock.Clocks;
import org.whiria.clock.Ending;
import org.whiria.conference.ConferenceTest;
import org.whiria.intake.SomeStaff;
import org.whiria.platform.AccessLog;

/** A person takes one clock over; te tamaiti of the case was born on 4 May 2020. */
@ConferenceTest
class ImportPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    SomeStaff staff;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Clocks clocks;

    @Autowired
    AccessLog accessLog;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock time;

    private CaseFile file;

    @BeforeEach
    void aCase() {
        staff.arrive();
        file = fixture.anOpenCase("kirikiriroa");
    }

    @Test
    void showsWhenTheClockIsDueBeforeItIsKeptAndAfter() throws Exception {
        var visit = Map.of(
                "kind",
                "visit",
                "caseReference",
                file.reference(),
                "from",
                "2024-03-04",
                "time",
                "09:15",
                "origin",
                "old/17");

        send("admin", visit)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Mon 29 April 2024, 9:15 am"),
                                containsString("56 days, counted from Mon 4 March 2024, 9:15 am"),
                                containsString("Kirikiriroa Hamilton"),
                                containsString("Take it over"))));
        assertThat(clocks.ofCase(file.id())).isEmpty();

        send("admin", keeping(visit))
                .andExpect(redirectedUrl("/clocks/take-over"))
                .andExpect(flash().attribute(
                                "done",
                                allOf(
                                        containsString("“Visit to te tamaiti in care” of " + file.reference()),
                                        containsString("It runs and is due Mon 29 April 2024, 9:15 am"))));
        assertThat(clocks.ofCase(file.id()))
                .singleElement()
                .satisfies(clock -> assertThat(clock.startedBy()).isEqualTo("import:old/17"))
                .satisfies(clock ->
                        assertThat(clocks.ledger(clock.id()).getFirst().who()).isEqualTo("admin"));
    }

    @Test
    void saysThatAClockWasTakenOverBeforeAndHowItStands() throws Exception {
        var visit = Map.of(
                "kind", "core-assessment", "caseReference", file.reference(), "from", "2024-03-04", "origin", "old/17");
        send("supervisor", keeping(visit)).andExpect(status().is3xxRedirection());
        clocks.end(clocks.ofCase(file.id()).getFirst().id(), Ending.MET, OffsetDateTime.now(time), null, null);

        send("supervisor", keeping(visit))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("was taken over before"),
                                containsString("It was met at"),
                                not(containsString("Take it over")))));

        assertThat(clocks.ofCase(file.id())).extracting(ClockView::state).containsExactly(ClockState.MET);
    }

    @Test
    void startsABirthdayOfWhichNobodyTypesTheDateOfBirth() throws Exception {
        var birthday = Map.of("kind", "transition-15", "caseReference", file.reference());

        send("supervisor", birthday).andExpect(content().string(containsString("Fri 4 May 2035, 12:00 am")));
        send("supervisor", keeping(birthday)).andExpect(status().is3xxRedirection());
        send("supervisor", keeping(birthday)).andExpect(content().string(containsString("was taken over before")));

        assertThat(clocks.ofCase(file.id()))
                .singleElement()
                .satisfies(clock -> assertThat(clock.dueAt()).isEqualTo("2035-05-04T00:00:00+12:00"));
        assertThat(accessLog.newest("case", file.id(), 5))
                .extracting(AccessLog.Look::username)
                .containsOnly("supervisor");
        take("{'kind': 'transition-18', 'caseReference': '%s'}").andExpect(status().isCreated());
    }

    @Test
    void refusesABirthdayThatIsTyped() throws Exception {
        take("{'kind': 'transition-15', 'caseReference': '%s', 'from': '2011-03-01T00:00:00+13:00', 'amount': 14, 'unit': 'years-of-age'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("from"))
                .andExpect(jsonPath("$.errors[1].field").value("amount"));
        take("{'kind': 'transition-15', 'reportReference': 'R-1'}")
                .andExpect(jsonPath("$.errors[0].field").value("caseReference"));
        jdbc.sql("update tamaiti set date_of_birth = null").update();
        take("{'kind': 'transition-15', 'caseReference': '%s'}")
                .andExpect(jsonPath("$.errors[0].message").value("This case does not say when te tamaiti was born"));
    }

    @Test
    void countsBackFromAHearingThatLiesAhead() throws Exception {
        var hearing = OffsetDateTime.now(time).plusMonths(3).toLocalDate().toString();
        var filing = Map.of(
                "kind", "court-plan-filing", "caseReference", file.reference(), "from", hearing, "origin", "old/3");

        send("admin", filing).andExpect(content().string(containsString("Take it over")));
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        send(
                        "supervisor",
                        Map.of(
                                "kind",
                                "visit",
                                "caseReference",
                                "C-2026-99999",
                                "from",
                                "2024-03-04",
                                "origin",
                                "old/1"))
                .andExpect(status().isNotFound())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#caseReference\""),
                                containsString("There is no such case or report at a site that you supervise."),
                                containsString("value=\"C-2026-99999\""))));
        send("supervisor", Map.of("kind", "visit", "amount", "some"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#caseReference\""),
                                containsString("href=\"#from\""),
                                containsString("href=\"#origin\""),
                                containsString("href=\"#amount\""))));
        send("supervisor", of("fgc-plan-review", "", ""))
                .andExpect(content().string(containsString("starts with a limit of its own")));
        send("supervisor", of("visit", "57", "days"))
                .andExpect(content().string(containsString("runs for 56 days at most")));
        send("supervisor", of("visit", "some", "days")).andExpect(content().string(containsString("href=\"#amount\"")));
        assertThat(clocks.ofCase(file.id())).isEmpty();
    }

    @Test
    void isForThoseWhoMayTakeClocksOverAndOfferedToThem() throws Exception {
        for (var username : List.of("supervisor", "admin")) {
            mvc.perform(get("/clocks/take-over").with(user(username))).andExpect(status().isOk());
            mvc.perform(get("/clocks/kinds").with(user(username)))
                    .andExpect(content().string(containsString("/clocks/take-over")));
        }
        for (var username : List.of("worker", "auditor", "designer")) {
            mvc.perform(get("/clocks/take-over").with(user(username))).andExpect(status().isForbidden());
            mvc.perform(get("/clocks/kinds").with(user(username)))
                    .andExpect(content().string(not(containsString("/clocks/take-over"))));
        }
        mvc.perform(get("/clocks").with(user("supervisor")))
                .andExpect(content().string(containsString("/clocks/take-over")));
        mvc.perform(get("/clocks").with(user("auditor")))
                .andExpect(content().string(not(containsString("/clocks/take-over"))));
    }

    private Map<String, String> of(String kind, String amount, String unit) {
        return Map.of(
                "kind",
                kind,
                "caseReference",
                file.reference(),
                "from",
                "2024-03-04",
                "origin",
                "old/2",
                "amount",
                amount,
                "unit",
                unit);
    }

    private static Map<String, String> keeping(Map<String, String> fields) {
        var kept = new HashMap<>(fields);
        kept.put("keep", "true");
        return kept;
    }

    private ResultActions send(String username, Map<String, String> fields) throws Exception {
        var request = post("/clocks/take-over").with(user(username)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private ResultActions take(String body) throws Exception {
        return mvc.perform(post("/api/v1/clocks")
                .with(user("supervisor"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.formatted(file.reference()).replace('\'', '"')));
    }
}
