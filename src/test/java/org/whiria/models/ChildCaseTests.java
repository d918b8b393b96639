package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whiria.models.CaseScenario.COLLEAGUE;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChildCaseTests extends ProcessTest {

    private static final String PROCESS = "child-case";

    private CaseJourney journey;

    @BeforeEach
    void aYoungChild() {
        scenario.workers().answer("casefile.readAge", Map.of("ageYears", 4));
        journey = new CaseJourney(scenario).plansConferences();
    }

    @Test
    void aCaseGoesFromAllocationToClosure() {
        opened();
        scenario.thenTask("UserTask_AllocateSocialWorker").hasCandidateGroup("supervisor@kirikiriroa");
        journey.allocated()
                .assessed("yes")
                .conferenceHeld("agreed")
                .planned()
                .reviewed("close")
                .closed();

        assertThat(scenario.workers().lastAsked("casefile.recordAllocation")).containsEntry("allocatedTo", "worker");
        assertThat(scenario.workers().lastAsked("plan.recordPlan")).containsEntry("planBasis", "agreed");
        assertThat(scenario.workers().asked("clock.startClock"))
                .filteredOn("kind", "fgc-plan-review")
                .extracting("amount")
                .containsExactly(90);
        assertThat(scenario.workers().asked("casefile.closeCase")).hasSize(1);
        scenario.then(PROCESS).hasCompletedElements("EndEvent_CaseFollowedUp").isCompleted();
    }

    @Test
    void withoutNeedForCareOrProtectionTheCaseCloses() {
        opened();
        journey.allocated().assessed("no").closed();

        scenario.then(PROCESS)
                .hasNotActivatedElements("CallActivity_FamilyGroupConference")
                .isCompleted();
    }

    @Test
    void aPartnerSupportsWhereWhanauAgree() {
        before("Gateway_PartnerSupport", Map.of("assessmentOutcome", "refer-to-services"));
        scenario.thenTask("UserTask_ReferToPartner").hasAssignee("worker");
        scenario.does("UserTask_ReferToPartner", Map.of("referralAgreed", "yes"));

        scenario.thenTask("UserTask_SummariseClosure").isCreated();
        assertThat(scenario.workers().lastAsked("partner.sendReferral")).containsEntry("reportId", Given.REPORT_ID);
    }

    @Test
    void nobodyIsReferredAgainstTheirWill() {
        before("UserTask_ReferToPartner");
        scenario.does("UserTask_ReferToPartner", Map.of("referralAgreed", "no"));

        scenario.thenTask("UserTask_SummariseClosure").isCreated();
        assertThat(scenario.workers().asked("partner.sendReferral")).isEmpty();
    }

    @Test
    void withoutAgreementTheConferenceIsReconvened() {
        before("CallActivity_FamilyGroupConference");
        journey.conferenceHeld("not-agreed");
        scenario.thenTask("UserTask_DecideNextStep").hasCandidateGroup("supervisor@kirikiriroa");
        scenario.does("UserTask_DecideNextStep", Map.of("nextStep", "reconvene"));
        journey.conferenceHeld("agreed");

        scenario.thenTask("UserTask_PreparePlan").isCreated();
        scenario.then(PROCESS).hasVariable("planBasis", "agreed");
    }

    @Test
    void withoutAgreementTheCourtMayDecide() {
        before("UserTask_DecideNextStep");
        scenario.does("UserTask_DecideNextStep", Map.of("nextStep", "apply-to-court"));
        journey.planned().broughtBeforeCourt();
        scenario.does("UserTask_RecordOrder", Map.of("orderMade", "yes", "orderMadeOn", journey.dayIn(-7)));
        scenario.waitsAt("Gateway_WarningOrEnd");

        assertThat(scenario.workers().lastAsked("plan.recordPlan")).containsEntry("planBasis", "court");
        assertThat(scenario.workers().asked("clock.startClock").getLast())
                .containsEntry("kind", "court-plan-review")
                .containsEntry("orderMadeOn", journey.dayIn(-7));
    }

    @Test
    void withoutAnOrderTheConferenceIsReconvened() {
        before("UserTask_RecordOrder");
        scenario.does("UserTask_RecordOrder", Map.of("orderMade", "no"));

        scenario.thenTask("UserTask_WriteReferral").isCreated();
    }

    @Test
    void aReviewMayChangeThePlan() {
        before("SubProcess_KeepUnderReview");
        journey.reviewed("change").planned();

        scenario.waitsAt("Gateway_WarningOrEnd");
        scenario.then(PROCESS).hasCompletedElements("IntermediateThrowEvent_PlanToChange");
    }

    @Test
    void aReviewMayContinueThePlan() {
        before("SubProcess_KeepUnderReview");
        journey.reviewed("continue").reviewed("close");

        scenario.thenTask("UserTask_SummariseClosure").isCreated();
        scenario.then(PROCESS)
                .hasCompletedElements("IntermediateThrowEvent_PlanContinued")
                .hasCompletedElement("CallActivity_PlanReview", 2);
    }

    @Test
    void aClosureThatIsNotApprovedIsSummarisedAgain() {
        before("SubProcess_SettleClosure");
        scenario.does("UserTask_SummariseClosure", CaseJourney.SUMMARY);
        scenario.thenTask("UserTask_ApproveClosure").hasCandidateGroup("supervisor@kirikiriroa");
        scenario.does("UserTask_ApproveClosure", Map.of("closureApproved", "no"));

        scenario.thenTask("UserTask_SummariseClosure").hasAssignee(COLLEAGUE);
        assertThat(scenario.workers().asked("casefile.closeCase")).isEmpty();
    }

    @Test
    void whatCameWhileAClosureWaitedForItsApprovalKeepsTheCaseOpen() {
        before("SubProcess_SettleClosure");
        scenario.does("UserTask_SummariseClosure", CaseJourney.SUMMARY);
        scenario.thenTask("UserTask_ApproveClosure").isCreated();
        scenario.workers().answer("casefile.countUnsettled", Map.of("unsettledReports", 1));
        scenario.does("UserTask_ApproveClosure", Map.of("closureApproved", "yes"));
        scenario.thenTask("UserTask_SummariseClosure").hasAssignee(COLLEAGUE);
        assertThat(scenario.workers().asked("casefile.closeCase")).isEmpty();

        scenario.workers().answer("casefile.countUnsettled", Map.of("unsettledReports", 0));
        scenario.does("UserTask_SummariseClosure", CaseJourney.SUMMARY);
        scenario.does("UserTask_ApproveClosure", Map.of("closureApproved", "yes"));
        scenario.then(PROCESS).hasCompletedElement("UserTask_ApproveClosure", 2);
        assertThat(scenario.workers().awaitAsked("casefile.closeCase", 1)).hasSize(1);
    }

    @Test
    void aCaseOnWhichAResponseIsDueStaysOpen() {
        scenario.workers().answer("clock.listRunning", Map.of("runningClocks", List.of("response-critical-24-hours")));
        before("SubProcess_SettleClosure");
        scenario.does("UserTask_SummariseClosure", CaseJourney.SUMMARY);

        scenario.thenTask("UserTask_SummariseClosure").isCreated();
        scenario.then(PROCESS)
                .hasCompletedElements("Gateway_ClosureAllowed")
                .hasNotActivatedElements("UserTask_ApproveClosure");
    }

    @Test
    void aClosureAnswersToTheLastRecordOfSafety() {
        scenario.workers()
                .answer("casefile.readSafety", Map.of("lastSafety", "not-safe", "lastSafetyOn", "2026-11-17"));
        before("SubProcess_SettleClosure");
        scenario.does("UserTask_SummariseClosure", Map.of("safetyNow", "safe", "seenSince", "no", "voiceHeard", "yes"));
        scenario.thenTask("UserTask_SummariseClosure").isCreated();
        scenario.nobodyIsAskedTo("UserTask_ApproveClosure");
        scenario.does(
                "UserTask_SummariseClosure", Map.of("safetyNow", "safe", "seenSince", "yes", "voiceHeard", "yes"));

        scenario.thenTask("UserTask_ApproveClosure").isCreated();
    }

    @Test
    void aCaseWithAnOrderOfTheCourtStaysOpen() {
        before("SubProcess_SettleClosure", Map.of("orderMade", "yes"));
        scenario.does(
                "UserTask_SummariseClosure", Map.of("safetyNow", "safe", "orderInForce", "yes", "voiceHeard", "yes"));

        scenario.thenTask("UserTask_SummariseClosure").isCreated();
        scenario.nobodyIsAskedTo("UserTask_ApproveClosure");
    }

    @Test
    void theClockOfTheResponseGoesOnFromTheReceiptOfTheReport() {
        opened();
        scenario.thenTask("UserTask_AllocateSocialWorker").isCreated();

        assertThat(scenario.workers().awaitAsked("clock.startClock", 2))
                .satisfiesExactly(
                        response -> assertThat(response)
                                .containsEntry("kind", "response-critical-24-hours")
                                .containsEntry("caseId", Given.CASE_ID)
                                .containsEntry("from", response.get("receivedAt")),
                        allocation -> assertThat(allocation).containsEntry("kind", "site-allocation"));
        String receivedAt = String.valueOf(
                scenario.workers().asked("clock.startClock").getFirst().get("receivedAt"));
        assertThat(scenario.dueDate("UserTask_AllocateSocialWorker"))
                .isEqualTo(OffsetDateTime.parse(receivedAt).plusDays(10));
        journey.allocated();
        scenario.thenTask("UserTask_SeeTamaiti").isCreated();
        assertThat(ended()).containsExactly(Given.clock("site-allocation") + " met");
        scenario.does("UserTask_SeeTamaiti", Map.of("visitResult", "seen", "voiceHeard", "yes"));
        scenario.thenTask("UserTask_WriteAssessment").isCreated();
        assertThat(ended()).contains(Given.clock("response-critical-24-hours") + " met");
    }

    @Test
    void aCaseWithoutResponseTimeHasNoClockForIt() {
        Map<String, Object> variables = new HashMap<>(Given.openedCase(scenario.now()));
        variables.put("timeframeLevel", "none");
        scenario.startsBy("casefile.caseOpened", PROCESS, variables);
        scenario.thenTask("UserTask_AllocateSocialWorker").isCreated();

        assertThat(scenario.workers().asked("clock.startClock"))
                .extracting(asked -> asked.get("kind"))
                .containsExactly("site-allocation");
    }

    @Test
    void anAllocationThatCannotBeRecordedWaitsForASupervisor() {
        scenario.workers().fail("casefile.recordAllocation", "This person does not work at this site");
        opened();
        journey.allocated();
        assertThat(scenario.incident("ServiceTask_RecordAllocation").getErrorMessage())
                .isEqualTo("This person does not work at this site");

        scenario.workers().repair("casefile.recordAllocation");
        scenario.triesAgain("ServiceTask_RecordAllocation");

        scenario.thenTask("UserTask_SeeTamaiti").isCreated();
        scenario.then(PROCESS).hasNoActiveIncidents();
    }

    private List<String> ended() {
        return scenario.workers().asked("clock.endClock").stream()
                .map(asked -> asked.get("clockId") + " " + asked.get("ending"))
                .toList();
    }

    private void opened() {
        scenario.startsBy("casefile.caseOpened", PROCESS, Given.openedCase(scenario.now()));
    }

    private void before(String elementId) {
        before(elementId, Map.of());
    }

    private void before(String elementId, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(Given.allocatedCase(scenario.now()));
        variables.putAll(more);
        scenario.startsBefore(PROCESS, elementId, variables);
    }
}
