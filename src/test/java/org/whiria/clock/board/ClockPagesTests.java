package org.whiria.clock.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.whiria.casefile.CaseFile;
import org.whiria.clock.CaseClocks;
import org.whiria.clock.ClockPagesTest;
import org.whiria.platform.AccessLog;

/** The clocks of a case as people read them, without an engine: the ledger alone says where they stand. */
@ClockPagesTest
class ClockPagesTests {

    private static final String NAME = "Kahurangi";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseClocks running;

    @Autowired
    AccessLog accessLog;

    private CaseFile file;
    private UUID clock;

    @BeforeEach
    void aCaseWithAClock() {
        var begun = running.aCaseWithAClock();
        file = begun.file();
        clock = begun.clock();
    }

    @Test
    void theBoardShowsTheCaseWithItsClockAndNobodyElses() throws Exception {
        mvc.perform(as("worker", get("/clocks")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Core assessment"),
                                containsString("unconfirmed"),
                                containsString("Kahurangi Tauira-Example"),
                                containsString("/cases/" + file.reference()),
                                containsString("working days"),
                                containsString("On track"),
                                containsString("Kirikiriroa Hamilton"))));
        mvc.perform(as("worker2", get("/clocks")))
                .andExpect(content().string(allOf(containsString("No clocks here"), not(containsString(NAME)))));
        mvc.perform(as("worker", get("/clocks?group=breached")))
                .andExpect(content().string(not(containsString(NAME))));
        mvc.perform(as("supervisor", get("/clocks?person=worker&kind=core-assessment&site=kirikiriroa")))
                .andExpect(content().string(containsString(NAME)));
        mvc.perform(as("supervisor", get("/clocks?kind=visit")))
                .andExpect(content().string(containsString("Nothing found")));
        mvc.perform(as("designer", get("/clocks"))).andExpect(status().isForbidden());
    }

    @Test
    void looksAgainOnlyWhenThereIsSomethingNew() throws Exception {
        var page = mvc.perform(as("worker", get("/clocks")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var seen = page.replaceAll("(?s).*seen=([0-9a-f]+).*", "$1");

        mvc.perform(as("worker", get("/clocks?group=&seen=" + seen))
                        .header("HX-Request", "true")
                        .header("HX-Target", "clock-board"))
                .andExpect(status().isNoContent());
        mvc.perform(as("worker", get("/clocks?group=&seen=0"))
                        .header("HX-Request", "true")
                        .header("HX-Target", "clock-board"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(NAME), not(containsString("<html")))));
    }

    @Test
    void theLedgerIsReadableAndTheLookIsRecorded() throws Exception {
        mvc.perform(as("worker", get("/clocks/" + clock)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Started: 40 working days, counted from"),
                                containsString(">due "),
                                containsString("by calendar version 1"),
                                containsString("The process"),
                                containsString("clock " + clock + ". Read on "),
                                containsString("by Wai Worker"),
                                containsString("PC Assessment policy"),
                                containsString(file.reference()),
                                not(containsString("Extend this clock")))));
        mvc.perform(as("worker2", get("/clocks/" + clock))).andExpect(status().isNotFound());
        mvc.perform(as("supervisor", get("/clocks/" + clock)))
                .andExpect(content().string(containsString("Extend this clock")));

        assertThat(accessLog.newest("clock", clock, 10))
                .extracting(AccessLog.Look::username)
                .containsExactly("supervisor", "worker");
    }

    /** The row beside the ledger is only a copy: where it was changed by a hand, the page says so. */
    @Test
    void theLedgerIsReadAgainAndDoesNotTrustTheCopy() throws Exception {
        mvc.perform(as("worker", get("/clocks/" + clock)))
                .andExpect(content().string(containsString("they come to what is shown above")));

        jdbc.sql("update clock set due_at = due_at + interval '1 day'").update();

        mvc.perform(as("worker", get("/clocks/" + clock)))
                .andExpect(content().string(containsString("the entries do not come to what is shown above")));
    }

    @Test
    void theCaseShowsWhichClocksRun() throws Exception {
        mvc.perform(as("worker", get("/cases/" + file.reference())))
                .andExpect(content().string(containsString("/cases/" + file.reference() + "/clocks")));
        mvc.perform(as("worker", get("/cases/" + file.reference() + "/clocks")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Core assessment"),
                                containsString("40 working days, since"),
                                containsString("/clocks/" + clock))));
        mvc.perform(as("worker2", get("/cases/" + file.reference() + "/clocks")))
                .andExpect(status().isNotFound());
    }

    @Test
    void saysWhatIsUnconfirmedBesideTheLimit() throws Exception {
        var response = running.started("response-critical-24-hours", file);
        var birthday = running.counting("transition-15", file, OffsetDateTime.parse("2024-02-29T00:00:00+13:00"));

        for (var path : List.of("/cases/" + file.reference() + "/clocks", "/clocks/" + response, "/clocks.csv")) {
            mvc.perform(as("worker", get(path)))
                    .andExpect(content().string(containsString("It counts from the receipt of the report")));
        }
        mvc.perform(as("worker", get("/clocks?kind=response-critical-24-hours")))
                .andExpect(content().string(containsString(">unconfirmed<")));
        mvc.perform(as("worker", get("/clocks/" + birthday)))
                .andExpect(content().string(containsString("the birthday is the 28th in a year without it")));
        mvc.perform(as("worker", get("/clocks?kind=transition-15")))
                .andExpect(content().string(containsString(">unconfirmed<")));
    }

    @Test
    void theFileForSpreadsheetsNamesNoTamaitiAndIsRecorded() throws Exception {
        var answer = mvc.perform(as("worker", get("/clocks.csv")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("clocks.csv")))
                .andReturn()
                .getResponse();

        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"Reference\",\"Clock\"").doesNotContain(NAME);
        assertThat(text.lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("\"" + file.reference() + "\",\"Core assessment\",\"core-assessment\",\"On track\"");
        assertThat(accessLog.newest("clock-export", "/clocks.csv?group=", 5)).hasSize(1);
        mvc.perform(as("worker2", get("/clocks.csv")))
                .andExpect(content().string(not(containsString(file.reference()))));
    }

    @Test
    void anAuditorReadsBoardLedgerAndFileWithoutNames() throws Exception {
        mvc.perform(as("auditor", get("/clocks")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(file.reference()),
                                containsString("/clocks/" + clock),
                                not(containsString(NAME)),
                                not(containsString("/cases/")),
                                not(containsString("/clocks/notices")),
                                not(containsString("/clocks/feed")))));
        mvc.perform(as("auditor", get("/clocks/" + clock)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("they come to what is shown above"),
                                containsString("Started: 40 working days, counted from"),
                                containsString(file.reference()),
                                not(containsString("/cases/")),
                                not(containsString("Change it")))));
        mvc.perform(as("auditor", get("/clocks.csv"))).andExpect(content().string(containsString(file.reference())));
        mvc.perform(as("auditor", get("/api/v1/clocks/" + clock)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.about").isEmpty())
                .andExpect(jsonPath("$.mayBe").isEmpty());

        assertThat(accessLog.newest("clock", clock, 10))
                .extracting(AccessLog.Look::username)
                .containsExactly("auditor", "auditor");
        assertThat(accessLog.newest("clock-export", "/clocks.csv?group=", 5)).hasSize(1);
    }

    @Test
    void anAuditorOpensNothingElse() throws Exception {
        for (var path : List.of(
                "/tasks",
                "/reports",
                "/cases",
                "/cases/" + file.reference(),
                "/cases/" + file.reference() + "/clocks",
                "/clocks/notices",
                "/clocks/calendar",
                "/clocks/" + clock + "/change",
                "/monitor")) {
            mvc.perform(as("auditor", get(path))).andExpect(status().isForbidden());
        }
        jdbc.sql("update staff_role set site = 'otautahi' where username = 'auditor'")
                .update();
        mvc.perform(as("auditor", get("/clocks/" + clock))).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username));
    }
}
