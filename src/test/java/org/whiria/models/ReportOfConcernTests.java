package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whiria.models.CaseScenario.COLLEAGUE;
import static org.whiria.models.Facts.harmless;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportOfConcernTests extends ProcessTest {

    private static final String PROCESS = "report-of-concern";
    private static final Facts SERIOUS = harmless()
            .and("concernTypes", List.of("physical"))
            .and("seriousHarmOrImmediateRisk")
            .and("allegedPersonHasAccess");
    private static final Map<String, Object> APPROVED = Map.of("decisionApproved", "yes");
    private static final Map<String, Object> NO_ACTION =
            Map.of("pathway", "no-further-action", "policeConsulted", "not-needed");
    private static final Map<String, Object> ASSESSMENT = Map.of(
            "pathway", "child-and-family-assessment",
            "timeframeLevel", "critical-24-hours",
            "caseSite", "kirikiriroa",
            "policeConsulted", "not-needed");
    private static final Map<String, Object> SEEN = Map.of("visitResult", "seen", "voiceHeard", "yes");
    private static final Map<String, Object> REFERRAL =
            Map.of("pathway", "refer-to-services", "policeConsulted", "not-needed");

    @BeforeEach
    void theNotifierHasAMailAddress() {
        scenario.workers().answer("intake.tellNotifier", Map.of("notifierTold", true));
    }

    @BeforeEach
    void openCasesAreStillAssessed() {
        scenario.workers().answer("assessment.findAssessment", Map.of("assessmentSignedOff", false));
    }

    @Test
    void aReportThatNeedsFurtherActionOpensCases() {
        received(SERIOUS);
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
                .containsEntry("responseDueAt", receivedAt().plusHours(24).toString());
        scenario.then(PROCESS)
                .hasCompletedElements("EndEvent_CasesOpened", "EndEvent_NotifierSettled")
                .isCompleted();
    }

    @Test
    void theTimeThatAPersonChoseReplacesTheSuggestedOne() {
        received(SERIOUS);
        scenario.does(
                "UserTask_AssessReport",
                Map.of("pathway", "investigation", "timeframeLevel", "very-urgent-48-hours", "policeConsulted", "yes"));
        scenario.does("UserTask_ApproveDecision", APPROVED);

        assertThat(scenario.workers().lastAsked("intake.openCases"))
                .containsEntry("caseSite", "ncc")
                .containsEntry("responseDueAt", receivedAt().plusHours(48).toString());
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void aReportWithoutHarmOrNeedEndsWithoutFurtherAction() {
        received(harmless());
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
        received(harmless().and("soleCarerImprisoned"));
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
        received(harmless().and("possibleOffenceAgainstTamaiti"));
        scenario.does("UserTask_AssessReport", Map.of("pathway", "no-further-action", "policeConsulted", "no"));
        scenario.does("UserTask_AssessReport", Map.of("pathway", "no-further-action", "policeConsulted", "yes"));
        scenario.thenTask("UserTask_ApproveDecision").isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"possibleOffence", "harmInCare", "subsequentChild", "soleCarerImprisoned"})
    void whatIntakeLearnsClosesTheGate(String question) {
        received(harmless());
        scenario.does(
                "UserTask_AssessReport",
                Map.of("pathway", "no-further-action", "policeConsulted", "no", question, "yes"));

        scenario.thenTask("UserTask_AssessReport").isCreated();
        scenario.nobodyIsAskedTo("UserTask_ApproveDecision");
    }

    @Test
    void whatWasSaidOfPoliceIsTakenBackWithTheAnswer() {
        received(harmless().and("possibleOffenceAgainstTamaiti"));
        scenario.does("UserTask_AssessReport", Map.of("pathway", "no-further-action", "policeConsulted", "yes"));
        scenario.does("UserTask_ApproveDecision", Map.of("decisionApproved", "no"));
        scenario.does("UserTask_AssessReport", NO_ACTION);

        scenario.thenTask("UserTask_AssessReport").isCreated();
        scenario.nobodyIsAskedTo("UserTask_ApproveDecision");
    }

    @Test
    void aSupervisorSendsADecisionBack() {
        received(SERIOUS);
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
        received(harmless());
        scenario.does("UserTask_AssessReport", NO_ACTION);
        scenario.does("UserTask_ApproveDecision", APPROVED);
        scenario.thenTask("UserTask_TellNotifier").hasCandidateGroup("intake-social-worker@ncc");
        scenario.does("UserTask_TellNotifier");

        scenario.then("tell-notifier").isCompleted();
        scenario.then(PROCESS).hasCompletedElements("EndEvent_NotifierSettled");
    }

    @Test
    void aNeedThatAServiceCanMeetIsReferred() {
        received(harmless().and("needsHelpNoHarm").and("consentToReferral"));
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
        received(harmless().and("needsHelpNoHarm").and("consentToReferral", null));
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
    void theSameConcernOnAnOpenCaseGoesToTheSiteThatKnowsIt() {
        addedToAnOpenCase();
        scenario.thenTask("UserTask_RespondToInformation").hasCandidateGroup("supervisor@otautahi");
        assertThat(scenario.workers().asked("intake.tellNotifier")).isEmpty();
        scenario.does("UserTask_RespondToInformation", Map.of("answerToNotifier", "letter"));

        assertThat(scenario.workers().lastAsked("intake.tellNotifier"))
                .containsEntry("pathway", "additional-information");
        scenario.then(PROCESS)
                .hasVariable("caseId", Given.CASE_ID)
                .hasCompletedElements("EndEvent_InformationAdded")
                .isCompleted();
    }

    @Test
    void theSiteMayCallWhoeverAddsInformation() {
        addedToAnOpenCase();
        scenario.does("UserTask_RespondToInformation", Map.of("answerToNotifier", "call"));
        scenario.does("UserTask_TellNotifier");

        assertThat(scenario.workers().asked("intake.tellNotifier")).isEmpty();
        scenario.then(PROCESS).hasCompletedElements("EndEvent_InformationAdded").isCompleted();
    }

    @Test
    void whoeverAddsInformationIsNotToldWhereTheSiteSaysSo() {
        addedToAnOpenCase();
        scenario.does("UserTask_RespondToInformation", Map.of("answerToNotifier", "not-told"));

        scenario.then(PROCESS)
                .hasNotActivatedElements("CallActivity_TellNotifier", "CallActivity_TellNotifier_Information")
                .isCompleted();
    }

    private void addedToAnOpenCase() {
        scenario.workers().answer("intake.linkToOpenCase", Map.of("caseId", Given.CASE_ID, "caseSite", "otautahi"));
        received(harmless().and("openCase").and("sameConcernAlreadyKnown"));
        scenario.does(
                "UserTask_AssessReport", Map.of("pathway", "additional-information", "policeConsulted", "not-needed"));
        scenario.does("UserTask_ApproveDecision", APPROVED);
    }

    @Test
    void aResponseHasAClockFromTheReceiptOfTheReportUntilIntakeHasDecided() {
        received(SERIOUS);
        scenario.thenTask("UserTask_AssessReport").isCreated();
        assertThat(scenario.workers().lastAsked("clock.startClock"))
                .containsEntry("kind", "response-critical-24-hours")
                .containsEntry("site", "ncc")
                .containsEntry("reportId", Given.REPORT_ID)
                .containsEntry("from", receivedAt().toString());
        assertThat(scenario.dueDate("UserTask_AssessReport"))
                .isEqualTo(receivedAt().plusDays(10));
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
        received(harmless().and("possibleOffenceAgainstTamaiti"));
        scenario.does("UserTask_AssessReport", Map.of("pathway", "no-further-action", "policeConsulted", "yes"));
        scenario.does("UserTask_ApproveDecision", APPROVED);

        assertThat(scenario.workers().awaitAsked("clock.endClock", 1).getFirst())
                .containsEntry("ending", "cancelled")
                .containsEntry("reason", "No response needed");
    }

    @Test
    void aTamaitiWhoHasAnOpenCaseIsSeenByThatCase() {
        scenario.workers()
                .answer(
                        "intake.openCases",
                        Map.of(
                                "openCases",
                                List.of(Map.of(
                                        "caseId", Given.CASE_ID, "site", "otautahi", "allocatedTo", "another"))));
        received(SERIOUS);
        scenario.does("UserTask_AssessReport", ASSESSMENT);
        scenario.does("UserTask_ApproveDecision", APPROVED);
        scenario.thenTask("UserTask_ConsiderNewReport")
                .hasAssignee("another")
                .hasCandidateGroups(List.of("social-worker@otautahi", "supervisor@otautahi"))
                .hasPriority(90);
        scenario.does("UserTask_ConsiderNewReport", SEEN);
        scenario.does("UserTask_ApproveConsideration", Map.of("considerationApproved", "yes"));

        assertThat(scenario.workers().asked("clock.startClock"))
                .anySatisfy(asked -> assertThat(asked)
                        .containsEntry("kind", "response-critical-24-hours")
                        .containsEntry("caseId", Given.CASE_ID)
                        .containsEntry("from", receivedAt().toString()));
        scenario.then("new-report").isCompleted();
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void anOpenCaseThatNobodyWalksWithYetGivesTheTaskToItsSite() {
        Map<String, Object> notAllocated = new HashMap<>(Map.of("caseId", Given.CASE_ID, "site", "otautahi"));
        notAllocated.put("allocatedTo", null);
        scenario.workers().answer("intake.openCases", Map.of("openCases", List.of(notAllocated)));
        received(SERIOUS);
        scenario.does("UserTask_AssessReport", ASSESSMENT);
        scenario.does("UserTask_ApproveDecision", APPROVED);

        scenario.thenTask("UserTask_ConsiderNewReport").hasAssignee(null);
    }

    @Test
    void triageThatCannotBeRecordedWaitsForASupervisor() {
        scenario.workers().fail("intake.recordTriage", "The report of concern is not there yet");
        received(harmless());
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

    /** On the second, because that is how FEEL and Java write the same moment alike. */
    private OffsetDateTime receivedAt() {
        return OffsetDateTime.parse(String.valueOf(
                scenario.workers().lastAsked("intake.recordTriage").get("receivedAt")));
    }

    private void received(Facts facts) {
        scenario.startsBy("intake.reportReceived", PROCESS, Given.report(scenario.now(), facts));
    }
}
