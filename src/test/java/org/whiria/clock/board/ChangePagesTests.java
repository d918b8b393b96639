package org.whiria.clock.board;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.whiria.casefile.CaseFile;
import org.whiria.clock.CaseClocks;
import org.whiria.clock.ClockPagesTest;
import org.whiria.clock.Clocks;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.ledger.LedgerEntry;

/** A clock is changed by a person, for a reason, and by one at a time. */
@ClockPagesTest
class ChangePagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clocks clocks;

    @Autowired
    CaseClocks running;

    private CaseFile file;
    private UUID clock;

    @BeforeEach
    void aCaseWithAClock() {
        var begun = running.aCaseWithAClock();
        file = begun.file();
        clock = begun.clock();
    }

    @Test
    void aSupervisorExtendsWithAReasonAndANote() throws Exception {
        mvc.perform(as("supervisor", get("/clocks/" + clock + "/change?action=extend")))
                .andExpect(content()
                        .string(allOf(
                                containsString("In working days. The rule allows 20 working days at most."),
                                containsString("A specialist or health report is still to come"))));

        mvc.perform(change("extend", revision())
                        .param("amount", "5")
                        .param("reason", "specialist-report")
                        .param("note", "The paediatrician writes <tomorrow>."))
                .andExpect(redirectedUrl("/clocks/" + clock))
                .andExpect(flash().attribute("done", containsString("The clock is extended: ")));

        assertThat(clocks.ledger(clock))
                .filteredOn(entry -> entry.kind() == EntryKind.EXTENDED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).isEqualTo("supervisor"))
                .satisfies(entry -> assertThat(entry.note()).isEqualTo("The paediatrician writes <tomorrow>."));
        mvc.perform(as("worker", get("/clocks/" + clock)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Extended by 5 working days"),
                                containsString("“The paediatrician writes &lt;tomorrow&gt;.”"),
                                containsString("Sam Supervisor"))));
        mvc.perform(as("supervisor", get("/clocks/" + clock)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Pause this clock"),
                                containsString("extended once already, as often as it can be"),
                                not(containsString("Extend this clock")))));
        mvc.perform(as("supervisor", get("/clocks/" + clock + "/change?action=extend")))
                .andExpect(content()
                        .string(allOf(
                                containsString("extended once already, as often as it can be"),
                                not(containsString("name=\"amount\"")))));
        mvc.perform(as("worker", get("/cases/" + file.reference() + "/clocks")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Extended by 5 working days on"),
                                containsString("by Sam Supervisor: A specialist or health report is still to come"))));
    }

    @Test
    void whatIsMissingStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        mvc.perform(change("extend", revision()).param("amount", "soon").param("note", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#amount\""),
                                containsString("Say by how many working days"),
                                containsString("value=\"soon\""),
                                containsString("Choose a reason"),
                                containsString("Say in your own words what happened"))));
        assertThat(kinds()).doesNotContain(EntryKind.EXTENDED);
    }

    @Test
    void moreThanTheRuleAllowsIsRefusedWithItsText() throws Exception {
        mvc.perform(change("extend", revision())
                        .param("amount", "21")
                        .param("reason", "specialist-report")
                        .param("note", "Much to do."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("at most 20 working days"),
                                containsString("PC Assessment policy"),
                                containsString("value=\"21\""),
                                containsString("Much to do."))));
        assertThat(kinds()).doesNotContain(EntryKind.EXTENDED);
    }

    /** Both have the form open; the second sees what the first did, and loses nothing. */
    @Test
    void theSecondOfTwoIsToldAndMaySendAgain() throws Exception {
        var seenByBoth = revision();
        mvc.perform(change("pause", seenByBoth)
                        .param("reason", "cannot-be-reached")
                        .param("note", "Nobody is at home."))
                .andExpect(status().is3xxRedirection());

        var refused = mvc.perform(change("stop", seenByBoth)
                        .param("reason", "handled-elsewhere")
                        .param("note", "They have moved to another country."))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("changed while you were writing"),
                                containsString("Paused from"),
                                containsString("They have moved to another country."),
                                containsString("name=\"revision\" value=\"" + revision() + "\""))));

        assertThat(refused.andReturn().getResponse().getContentAsString()).contains("paused since");
        assertThat(kinds()).contains(EntryKind.PAUSED).doesNotContain(EntryKind.CANCELLED);
    }

    @Test
    void whoeverDidTheWorkRecordsIt() throws Exception {
        mvc.perform(as("worker", get("/clocks/" + clock + "/change?action=meet")))
                .andExpect(content()
                        .string(allOf(containsString("Record that it was done"), containsString("When was it done?"))));

        mvc.perform(done("yesterday"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#doneAt\""),
                                containsString("Write the day and the time, or leave it empty for now"),
                                containsString("Signed off on paper."))));
        assertThat(kinds()).doesNotContain(EntryKind.MET);

        mvc.perform(done(""))
                .andExpect(redirectedUrl("/clocks/" + clock))
                .andExpect(flash().attribute("done", containsString("The clock is met: met on ")));
        assertThat(kinds()).contains(EntryKind.MET);
    }

    @Test
    void onlyWhoMayChangesAClock() throws Exception {
        mvc.perform(as("worker", get("/clocks/" + clock + "/change?action=extend")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"reason\""))));
        mvc.perform(post("/clocks/" + clock + "/change?action=stop")
                        .with(user("worker2"))
                        .with(csrf())
                        .param("revision", "1"))
                .andExpect(status().isNotFound());
        mvc.perform(post("/clocks/" + clock + "/change?action=extend")
                        .with(user("worker"))
                        .with(csrf())
                        .param("revision", String.valueOf(revision()))
                        .param("amount", "5")
                        .param("reason", "specialist-report")
                        .param("note", "Just like that."))
                .andExpect(status().is4xxClientError());
        assertThat(kinds()).doesNotContain(EntryKind.EXTENDED);
    }

    private MockHttpServletRequestBuilder done(String at) {
        return as("worker", post("/clocks/" + clock + "/change?action=meet"))
                .with(csrf())
                .param("revision", String.valueOf(revision()))
                .param("doneAt", at)
                .param("reason", "done")
                .param("note", "Signed off on paper.");
    }

    private MockHttpServletRequestBuilder change(String action, int revision) {
        return as("supervisor", post("/clocks/" + clock + "/change?action=" + action))
                .with(csrf())
                .param("revision", String.valueOf(revision));
    }

    private int revision() {
        return clocks.find(clock).orElseThrow().revision();
    }

    private List<EntryKind> kinds() {
        return clocks.ledger(clock).stream().map(LedgerEntry::kind).toList();
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username));
    }
}
