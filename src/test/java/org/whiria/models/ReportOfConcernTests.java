package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whiria.models.CaseScenario.COLLEAGUE;
import static org.whiria.models.Facts.harmless;
import static org.whiria.models.ReportJourney.APPROVED;
import static org.whiria.models.ReportJourney.ASSESSMENT;
import static org.whiria.models.ReportJourney.PROCESS;
import static org.whiria.models.ReportJourney.SERIOUS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportOfConcernTests extends ProcessTest {

    private static final Map<String, Object> NO_ACTION =
            Map.of("pathway", "no-further-action", "policeConsulted", "not-needed");
    private static final Map<String, Object> REFERRAL =
            Map.of("pathway", "refer-to-services", "policeConsulted", "not-needed");

    private ReportJourney journey;

    @BeforeEach
    void begin() {
        journey = new ReportJourney(scenario).notifiedByMail();
    }

    @Test
    void aReportThatNeedsFurtherActionOpensCases() {
        journey.received(SERIOUS);
        scenario.thenTask("UserTask_AssessReport").hasAssignee(null).hasCandidateGroup("intake-social-worker@ncc");
        scenario.does("UserTask_AssessReport", ASSESSMENT);
        scenario.thenTask("UserTask_ApproveDecision").hasCandidateGroup("supervisor@ncc");
        scenario.does("UserTask_ApproveDecision", APPROVED);

        assertThat(scenario.workers().lastAsked("intake.recordTriage"))
                .hasEntrySatisfying(
                        "suggestion",
                        suggestion -> assertThat(suggestion).asString().contains("child-and-family-assessment"));
        assertThat(scenario.workers().lastAsked("intake.recordDecision"))
                .containsEntry("pathway", "child-and-family-assessment")
                .containsEntry("timeframeLevel", "critical-24-hours");
        assertThat(scenario.workers().lastAsked("clock.computeDueDate")).containsEntry("site", "kirikiriroa");
        assertThat(scenario.workers().lastAsked("intake.openCases"))
                .containsEntry("caseSite", "kirikiriroa")
                .containsEntry(
                        "responseDueAt", journey.receivedAt().plusHours(24).toString());
        scenario.then(PROCESS)
                .hasCompletedElements("EndEvent_CasesOpened", "EndEvent_NotifierSettled")
                .isCompleted();
    }

    @Test
    void theTimeThatAPersonChoseReplacesTheSuggestedOne() {
        journey.received(SERIOUS);
        scenario.does(
                "UserTask_AssessReport",
                Map.of("pathway", "investigation", "timeframeLevel", "very-urgent-48-hours", "policeConsulted", "yes"));
        scenario.does("UserTask_ApproveDecision", APPROVED);

        assertThat(scenario.workers().lastAsked("intake.openCases"))
                .containsEntry("caseSite", "ncc")
                .containsEntry(
                        "responseDueAt", journey.receivedAt().plusHours(48).toString());
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void aReportWithoutHarmOrNeedEndsWithoutFurtherAction() {
        journey.received(harmless());
        scenario.does("UserTask_AssessReport", NO_ACTION);
        scenario.does("UserTask_ApproveDecision", APPROVED);

        assertThat(scenario.workers().lastAsked("intake.recordDecision")).containsEntry("timeframeLevel", "none");
        assertThat(scenario.workers().awaitAsked("clock.endClock", 1).getFirst())
                .containsEntry("clockId", null);
        scenario.thenTask("UserTask_InformWhanau").hasCandidateGroup("intake-social-worker@ncc");
        assertThat(clocksStarted()).containsExactlyInAnyOrder("notifier-informed", "whanau-informed");
        scenario.does("UserTask_InformWhanau");

        assertThat(scenario.workers().awaitAsked("clock.endClock", 3))
                .filteredOn(ended -> ended.get("clockId") != null)
                .extracting(ended -> ended.get("clockId"), ended -> ended.get("ending"))
                .containsExactlyInAnyOrder(
                        tuple(Given.clock("notifier-informed"), "met"), tuple(Given.clock("whanau-informed"), "met"));
        scenario.then(PROCESS)
                .hasCompletedElements("EndEvent_WhanauInformed", "EndEvent_NotifierSettled")
                .isCompleted();
    }

    @Test
    void aResponseThatIsNotOpenComesBackToAssessment() {
        journey.received(harmless().and("soleCarerImprisoned"));
        scenario.does("UserTask_AssessReport", NO_ACTION);
        scenario.does("UserTask_AssessReport", ASSESSMENT);
        scenario.does("UserTask_ApproveDecision", APPROVED);

        scenario.then(PROCESS)
                .hasCompletedElement("UserTask_AssessReport", 2)
                .hasCompletedElements("EndEvent_CasesOpened")
                .isCompleted();
    }

    @Test
    void consultingPoliceOpensTheGate() {
        journey.received(harmless().and("possibleOffenceAgainstTamaiti"));
        scenario.does("UserTask_AssessReport", Map.of("pathway", "no-further-action", "policeConsulted", "no"));
        scenario.does("UserTask_AssessReport", Map.of("pathway", "no-further-action", "policeConsulted", "yes"));
        scenario.thenTask("UserTask_ApproveDecision").isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"possibleOffence", "harmInCare", "subsequentChild", "soleCarerImprisoned"})
    void whatIntakeLearnsClosesTheGate(String question) {
        journey.received(harmless());
        scenario.does(
                "UserTask_AssessReport",
                Map.of("pathway", "no-further-action", "policeConsulted", "no", question, "yes"));

        scenario.thenTask("UserTask_AssessReport").isCreated();
        scenario.nobodyIsAskedTo("UserTask_ApproveDecision");
    }

    @Test
    void whatWasSaidOfPoliceIsTakenBackWithTheAnswer() {
        journey.received(harmless().and("possibleOffenceAgainstTamaiti"));
        scenario.does("UserTask_AssessReport", Map.of("pathway", "no-further-action", "policeConsulted", "yes"));
        scenario.does("UserTask_ApproveDecision", Map.of("decisionApproved", "no"));
        scenario.does("UserTask_AssessReport", NO_ACTION);

        scenario.thenTask("UserTask_AssessReport").isCreated();
        scenario.nobodyIsAskedTo("UserTask_ApproveDecision");
    }

    @Test
    void aSupervisorSendsADecisionBack() {
        journey.received(SERIOUS);
        scenario.does("UserTask_AssessReport", ASSESSMENT);
        scenario.does("UserTask_ApproveDecision", Map.of("decisionApproved", "no"));
        scenario.thenTask("UserTask_AssessReport").hasAssignee(COLLEAGUE).hasCandidateGroup("intake-social-worker@ncc");
        scenario.does("UserTask_AssessReport", ASSESSMENT);
        scenario.does("UserTask_ApproveDecision", APPROVED);

        assertThat(scenario.workers().awaitAsked("intake.recordDecision", 1)).hasSize(1);
        scenario.then(PROCESS)
                .hasCompletedElement("UserTask_ApproveDecision", 2)
                .isCompleted();
    }

    @Test
    void aNotifierWithoutMailAddressIsToldByAPerson() {
        scenario.workers().answer("intake.tellNotifier", Map.of("notifierTold", false));
        journey.received(harmless());
        scenario.does("UserTask_AssessReport", NO_ACTION);
        scenario.does("UserTask_ApproveDecision", APPROVED);
        scenario.thenTask("UserTask_TellNotifier").hasCandidateGroup("intake-social-worker@ncc");
        scenario.does("UserTask_TellNotifier");

        scenario.then("tell-notifier").isCompleted();
        scenario.then(PROCESS).hasCompletedElements("EndEvent_NotifierSettled");
    }

    @Test
    void aNeedThatAServiceCanMeetIsReferred() {
        journey.received(harmless().and("needsHelpNoHarm").and("consentToReferral"));
        scenario.does("UserTask_AssessReport", REFERRAL);
        scenario.does("UserTask_ApproveDecision", APPROVED);
        scenario.thenTask("UserTask_ReferToPartner").hasCandidateGroup("intake-social-worker@ncc");
        assertThat(scenario.workers().asked("intake.recordDecision")).isEmpty();
        scenario.does("UserTask_ReferToPartner", Map.of("referralAgreed", "yes"));
        scenario.does("UserTask_InformWhanau");

        assertThat(scenario.workers().lastAsked("partner.sendReferral")).containsKey("reportId");
        scenario.then(PROCESS)
                .hasCompletedElements("EndEvent_ReferralAgreed", "EndEvent_WhanauInformed")
                .isCompleted();
    }

    @Test
    void whanauWhoDeclineAReferralGetAnotherResponse() {
        journey.received(harmless().and("needsHelpNoHarm").and("consentToReferral", null));
        scenario.does("UserTask_AssessReport", REFERRAL);
        scenario.does("UserTask_ApproveDecision", APPROVED);
        scenario.does("UserTask_ReferToPartner", Map.of("referralAgreed", "no"));
        scenario.does("UserTask_AssessReport", REFERRAL);
        scenario.does("UserTask_AssessReport", ASSESSMENT);
        scenario.does("UserTask_ApproveDecision", APPROVED);

        assertThat(scenario.workers().awaitAsked("intake.recordDecision", 1))
                .singleElement()
                .satisfies(decided -> assertThat(decided).containsEntry("pathway", "child-and-family-assessment"));
        assertThat(scenario.workers().asked("partner.sendReferral")).isEmpty();
        scenario.then(PROCESS).hasCompletedElements("EndEvent_CasesOpened").isCompleted();
    }

    @Test
    void aResponseHasAClockFromTheReceiptOfTheReportUntilIntakeHasDecided() {
        journey.received(SERIOUS);
        scenario.thenTask("UserTask_AssessReport").isCreated();
        assertThat(scenario.workers().lastAsked("clock.startClock"))
                .containsEntry("kind", "response-critical-24-hours")
                .containsEntry("site", "ncc")
                .containsEntry("reportId", Given.REPORT_ID)
                .containsEntry("from", journey.receivedAt().toString());
        assertThat(scenario.dueDate("UserTask_AssessReport"))
                .isEqualTo(journey.receivedAt().plusDays(10));
        scenario.does("UserTask_AssessReport", ASSESSMENT);
        scenario.thenTask("UserTask_ApproveDecision").isCreated();
        assertThat(scenario.workers().asked("clock.endClock")).isEmpty();
        scenario.does("UserTask_ApproveDecision", APPROVED);

        assertThat(scenario.workers().awaitAsked("clock.endClock", 1).getFirst())
                .containsEntry("clockId", Given.clock("response-critical-24-hours"))
                .containsEntry("ending", "cancelled")
                .containsEntry("reason", "Carried on by the case");
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void theClockOfAReportThatNeedsNoResponseIsGivenUp() {
        journey.received(harmless().and("possibleOffenceAgainstTamaiti"));
        scenario.does("UserTask_AssessReport", Map.of("pathway", "no-further-action", "policeConsulted", "yes"));
        scenario.does("UserTask_ApproveDecision", APPROVED);

        assertThat(scenario.workers().awaitAsked("clock.endClock", 1).getFirst())
                .containsEntry("ending", "cancelled")
                .containsEntry("reason", "No response needed");
    }

    @Test
    void triageThatCannotBeRecordedWaitsForASupervisor() {
        scenario.workers().fail("intake.recordTriage", "The report of concern is not there yet");
        journey.received(harmless());
        assertThat(scenario.incident("ServiceTask_RecordTriage").getErrorMessage())
                .isEqualTo("The report of concern is not there yet");

        scenario.workers().repair("intake.recordTriage");
        scenario.triesAgain("ServiceTask_RecordTriage");

        scenario.thenTask("UserTask_AssessReport").isCreated();
        scenario.then(PROCESS).hasNoActiveIncidents();
    }

    private List<Object> clocksStarted() {
        return scenario.workers().awaitAsked("clock.startClock", 2).stream()
                .map(asked -> asked.get("kind"))
                .toList();
    }
}
