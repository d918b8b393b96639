package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whiria.models.CaseScenario.COLLEAGUE;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTests extends ProcessTest {

    private static final String PROCESS = "plan";
    private static final Map<String, Object> PREPARED = Map.of("voiceHeard", "yes");
    private static final Map<String, Object> APPROVED = Map.of("planApproved", "yes");

    @Test
    void aPlanIsPreparedAndApproved() {
        requested();
        scenario.thenTask("UserTask_PreparePlan").hasAssignee("worker");
        scenario.does("UserTask_PreparePlan", PREPARED);
        scenario.thenTask("UserTask_ApprovePlan").hasCandidateGroup("supervisor@kirikiriroa");
        scenario.does("UserTask_ApprovePlan", APPROVED);

        assertThat(scenario.workers().lastAsked("plan.recordPlan"))
                .containsEntry("caseId", Given.CASE_ID)
                .containsEntry("planBasis", "agreed");
        scenario.then(PROCESS).hasCompletedElements("EndEvent_PlanRecorded").isCompleted();
    }

    @Test
    void aPlanThatIsNotApprovedIsPreparedAgain() {
        requested();
        scenario.does("UserTask_PreparePlan", PREPARED);
        scenario.does("UserTask_ApprovePlan", Map.of("planApproved", "no"));
        scenario.thenTask("UserTask_PreparePlan").hasAssignee(COLLEAGUE);
        scenario.does("UserTask_PreparePlan", PREPARED);
        scenario.does("UserTask_ApprovePlan", APPROVED);

        assertThat(scenario.workers().awaitAsked("plan.recordPlan", 1)).hasSize(1);
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void theClockOfThePlanIsMetWhenItIsApproved() {
        requested();
        scenario.does("UserTask_PreparePlan", PREPARED);
        scenario.thenTask("UserTask_ApprovePlan").isCreated();
        assertThat(scenario.workers().lastAsked("clock.startClock"))
                .containsEntry("kind", "plan-preparation")
                .containsEntry("caseId", Given.CASE_ID)
                .containsEntry("site", "kirikiriroa");
        assertThat(scenario.workers().asked("clock.endClock")).isEmpty();
        scenario.does("UserTask_ApprovePlan", APPROVED);

        assertThat(scenario.workers().lastAsked("clock.endClock"))
                .containsEntry("clockId", Given.clock("plan-preparation"))
                .containsEntry("ending", "met");
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void aPlanThatCannotBeRecordedWaitsForASupervisor() {
        scenario.workers().fail("plan.recordPlan", "The plan has no actions");
        requested();
        scenario.does("UserTask_PreparePlan", PREPARED);
        scenario.does("UserTask_ApprovePlan", APPROVED);
        assertThat(scenario.incident("ServiceTask_RecordPlan").getErrorMessage())
                .isEqualTo("The plan has no actions");

        scenario.workers().repair("plan.recordPlan");
        scenario.triesAgain("ServiceTask_RecordPlan");

        scenario.then(PROCESS).isCompleted();
    }

    private void requested() {
        Map<String, Object> variables = new HashMap<>(Given.allocatedCase(scenario.now()));
        variables.put("planBasis", "agreed");
        scenario.starts(PROCESS, variables);
    }
}
