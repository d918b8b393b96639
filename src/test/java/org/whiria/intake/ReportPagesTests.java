package org.whiria.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.whiria.casefile.Cases;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.document.Submission;
import org.whiria.intake.register.Decision;
import org.whiria.intake.register.Triage;
import org.whiria.platform.AccessLog;
import org.whiria.platform.NzTime;

@CaseworkTest
class ReportPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    SomeStaff staff;

    @Autowired
    Reports reports;

    @Autowired
    Responses responses;

    @Autowired
    Cases cases;

    @Autowired
    AccessLog accessLog;

    @Autowired
    Documents documents;

    @BeforeEach
    void arrive() {
        staff.arrive();
    }

    @Test
    void showsAReportWithItsRulesAndWhatIsKnownAndRecordsTheLook() throws Exception {
        var report = aRecordedReport();
        responses.suggest(report, aTriage());

        mvc.perform(get("/reports/01-toddler-burn").with(user("intake")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Māia Tūroa"),
                                containsString("cigarette-like burns"),
                                containsString("Investigation"),
                                containsString("because it may be an offence"),
                                containsString("Dr Hēmi Parata"))));

        assertThat(accessLog.newest("report", report, 10)).hasSize(1);
    }

    @Test
    void aReportInShortSaysWhatAndAboutWhomAndWhoIsKnownAlready() throws Exception {
        var report = aRecordedReport();
        reports.receive(Fixtures.aReport(one -> one.put("reference", "earlier")), "intake");

        for (var page : List.of("/reports/01-toddler-burn", "/reports/01-toddler-burn/in-short")) {
            mvc.perform(get(page).with(user("intake")))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Māia Tūroa"),
                                    containsString("cigarette-like burns"),
                                    containsString("Dr Hēmi Parata"),
                                    containsString("Known: same name and date of birth"),
                                    containsString(">earlier</a>"))));
        }
        assertThat(accessLog.newest("report", report, 10))
                .as("page and part are one look")
                .hasSize(1);
    }

    @Test
    void theNotifierIsShownToIntakeAndSupervisorsOnly() throws Exception {
        var report = aRecordedReport();
        responses.decide(report, aDecision());

        for (var page : List.of("/reports/01-toddler-burn", "/reports/01-toddler-burn/in-short")) {
            mvc.perform(get(page).with(user("worker")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Parata"))));
            mvc.perform(get(page).with(user("worker2"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void listsReportsOrSaysThatThereAreNone() throws Exception {
        mvc.perform(get("/reports").with(user("intake"))).andExpect(content().string(containsString("No reports yet")));

        aRecordedReport();

        mvc.perform(get("/reports").with(user("intake"))).andExpect(content().string(containsString("Māia Tūroa")));
        mvc.perform(get("/reports?q=zzz").with(user("intake")))
                .andExpect(content().string(containsString("Nothing found")));
        mvc.perform(get("/reports/new").with(user("intake"))).andExpect(status().isOk());
    }

    @Test
    void aCaseIsShownToItsSiteWithItsReportAndTimeline() throws Exception {
        var report = aRecordedReport();
        responses.decide(report, aDecision());
        var file = responses.openCases(report, aDecision()).getFirst();

        mvc.perform(get("/cases").with(user("worker")))
                .andExpect(content().string(allOf(containsString("Māia Tūroa"), containsString(file.reference()))));
        mvc.perform(get("/cases?q=turoa").with(user("worker")))
                .andExpect(content().string(containsString("Māia")));
        mvc.perform(get("/cases").with(user("worker2"))).andExpect(content().string(containsString("No open cases")));
        mvc.perform(get("/cases/" + file.reference()).with(user("worker")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(", %d years".formatted(ageOfMaia())),
                                containsString("Jase Tūroa"),
                                containsString("Case " + file.reference() + " opened"),
                                containsString("Report of concern received"),
                                not(containsString("Parata")))));
        mvc.perform(get("/cases/" + file.reference() + "/documents").with(user("worker")))
                .andExpect(content().string(containsString("No documents yet")));
        var elsewhere = Fixtures.aReport(one -> one.put("reference", "elsewhere"));
        cases.link(file, reports.receive(elsewhere, "intake").id());
        mvc.perform(get("/cases/" + file.reference() + "/reports").with(user("worker")))
                .andExpect(
                        content().string(allOf(containsString("01-toddler-burn"), not(containsString("elsewhere")))));
        mvc.perform(get("/cases/" + file.reference()).with(user("worker2"))).andExpect(status().isNotFound());
        assertThat(accessLog.newest("case", file.id(), 10))
                .as("page and parts are one look")
                .hasSize(1);

        mvc.perform(get("/api/v1/cases?q=maia").with(user("worker")))
                .andExpect(content().string(containsString(file.reference())));
        mvc.perform(get("/api/v1/cases/" + file.reference() + "/timeline").with(user("worker")))
                .andExpect(content().string(containsString("opened")));
        mvc.perform(get("/api/v1/cases/" + file.reference()).with(user("worker2")))
                .andExpect(status().isNotFound());
    }

    /** Thymeleaf takes the text "No" for false, and would hide the answer. */
    @Test
    void anAnswerNoIsShown() throws Exception {
        var report = aRecordedReport();
        documents.store(new Submission(
                1,
                7,
                "report-of-concern",
                "UserTask_AssessReport",
                "Assess report",
                "visit",
                """
                {"components": [{"type": "radio", "key": "seen", "label": "Seen?", "values": [{"value": "no", "label": "No"}]}]}
                """,
                Map.of("seen", "no"),
                null,
                report,
                "intake"));

        mvc.perform(get("/reports/01-toddler-burn").with(user("intake")))
                .andExpect(content().string(containsString("whiria-own-words\">No</p>")));
    }

    private static int ageOfMaia() {
        var birth = Fixtures.aReport().at("/tamariki/0/dateOfBirth").asText();
        return Period.between(LocalDate.parse(birth), LocalDate.now(NzTime.ZONE))
                .getYears();
    }

    private UUID aRecordedReport() {
        return reports.receive(Fixtures.aReport(), "intake").id();
    }

    private static Triage aTriage() {
        return new Triage(
                Pathway.INVESTIGATION,
                Timeframe.CRITICAL_24_HOURS,
                false,
                false,
                List.of(new Triage.Rule("response-pathway", "because it may be an offence")),
                OffsetDateTime.parse("2026-11-17T14:20:00+13:00"),
                1);
    }

    private static Decision aDecision() {
        return new Decision(Pathway.INVESTIGATION, Timeframe.CRITICAL_24_HOURS, "kirikiriroa", null);
    }
}
