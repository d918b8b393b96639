package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The assessment of a new report found a need for care or protection: what that means for the case, wherever it stands. */
class NeedFoundTests extends ProcessTest {

    private static final String PROCESS = "child-case";
    private static final Duration KEPT = Duration.ofDays(400);

    private CaseJourney journey;

    @BeforeEach
    void aYoungChild() {
        scenario.workers().answer("casefile.readAge", Map.of("ageYears", 4));
        journey = new CaseJourney(scenario).plansConferences();
    }

    @Test
    void aCaseThatWasToBeReferredToAPartnerComesToTheConference() {
        before("UserTask_ReferToPartner");
        scenario.thenTask("UserTask_ReferToPartner").isCreated();
        needIsFound();

        scenario.thenTask("UserTask_WriteReferral").isCreated();
        scenario.nobodyIsAskedTo("UserTask_ReferToPartner");
        scenario.then(PROCESS).hasVariable("grounds", List.of("14-1-a"));
    }

    @Test
    void aCaseThatWasToCloseComesToTheConference() {
        before("SubProcess_SettleClosure");
        scenario.does("UserTask_SummariseClosure", CaseJourney.SUMMARY);
        scenario.thenTask("UserTask_ApproveClosure").isCreated();
        needIsFound();

        scenario.thenTask("UserTask_WriteReferral").isCreated();
        scenario.nobodyIsAskedTo("UserTask_ApproveClosure");
        assertThat(scenario.workers().asked("clock.endRunning")).isEmpty();
    }

    @Test
    void theConferenceThatIsBeingBroughtTogetherTakesTheNeedIn() {
        before("CallActivity_FamilyGroupConference");
        scenario.thenTask("UserTask_WriteReferral").isCreated();
        needIsFound();
        scenario.thenTask("UserTask_TakeNeedIn").hasCandidateGroup("coordinator@kirikiriroa");
        scenario.does("UserTask_TakeNeedIn");
        journey.conferenceHeld("agreed");

        scenario.thenTask("UserTask_PreparePlan").isCreated();
        scenario.then(PROCESS)
                .hasCompletedElements("EndEvent_NeedTakenIn")
                .hasCompletedElement("CallActivity_FamilyGroupConference", 1);
    }

    @Test
    void theReviewOfThePlanIsBroughtForwardToAConference() {
        before("SubProcess_KeepUnderReview", Map.of("grounds", List.of("14-1-b"), "orderMadeOn", journey.dayIn(-7)));
        scenario.waitsAt("Gateway_WarningOrEnd");
        needIsFound();

        scenario.thenTask("UserTask_WriteReferral").isCreated();
        assertThat(scenario.workers().lastAsked("clock.endRunning"))
                .containsEntry("caseId", Given.CASE_ID)
                .containsEntry("kinds", List.of("fgc-plan-review", "court-plan-review"));
        scenario.then(PROCESS)
                .hasVariable("grounds", List.of("14-1-b", "14-1-a"))
                .hasVariable("orderMadeOn", null);
    }

    @Test
    void aNeedThatIsFoundWhileThePlanIsWrittenWaitsUntilItIsInForce() {
        before("CallActivity_Plan", Map.of("planBasis", "agreed"));
        scenario.thenTask("UserTask_PreparePlan").isCreated();
        needIsFound();
        journey.planned();

        scenario.thenTask("UserTask_WriteReferral").isCreated();
        assertThat(scenario.workers().asked("plan.recordPlan")).hasSize(1);
    }

    private void needIsFound() {
        scenario.publishes("assessment.needFound", Given.CASE_ID, KEPT, Map.of("newGrounds", List.of("14-1-a")));
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
