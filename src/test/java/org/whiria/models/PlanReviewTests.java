package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanReviewTests extends ProcessTest {

    private static final String PROCESS = "plan-review";
    private static final Map<String, Object> CONTINUED = Map.of("reviewOutcome", "continue", "voiceHeard", "yes");

    @Test
    void thePlanOfAYoungChildIsReviewedWithinHalfAYear() {
        requested(Map.of("ageYears", 5));
        scenario.then(PROCESS).hasActiveElements("IntermediateCatchEvent_ReviewOpens");
        scenario.nobodyIsAskedTo("UserTask_ReviewPlan");

        scenario.timePasses(Duration.ofDays(155));
        scenario.thenTask("UserTask_ReviewPlan")
                .hasAssignee("worker")
                .hasCandidateGroups(List.of("social-worker@kirikiriroa", "coordinator@kirikiriroa"));
        scenario.does("UserTask_ReviewPlan", CONTINUED);

        assertThat(scenario.workers().lastAsked("plan.recordReview"))
                .containsEntry("caseId", Given.CASE_ID)
                .containsEntry("reviewOutcome", "continue");
        scenario.then(PROCESS).hasCompletedElements("EndEvent_PlanReviewed").isCompleted();
    }

    @Test
    void thePlanOfAnOlderChildIsReviewedWithinAYear() {
        requested(Map.of("ageYears", 12));
        scenario.then(PROCESS).hasActiveElements("IntermediateCatchEvent_ReviewOpens");
        scenario.timePasses(Duration.ofDays(337));
        scenario.does("UserTask_ReviewPlan", Map.of("reviewOutcome", "close", "voiceHeard", "no"));

        scenario.then(PROCESS).hasVariable("reviewOutcome", "close").isCompleted();
    }

    @Test
    void anOverdueReviewIsFollowedUp() {
        requested(Facts.nullable("ageYears"));
        scenario.then(PROCESS).hasActiveElements("IntermediateCatchEvent_ReviewOpens");
        scenario.timePasses(Duration.ofDays(155));
        scenario.thenTask("UserTask_ReviewPlan").isCreated();
        scenario.timePasses(Duration.ofDays(31));
        scenario.thenTask("UserTask_FollowUpOverdueReview").hasCandidateGroup("supervisor@kirikiriroa");
        scenario.does("UserTask_FollowUpOverdueReview");

        scenario.then(PROCESS)
                .hasCompletedElements("EndEvent_OverdueReviewFollowedUp")
                .hasActiveElements("UserTask_ReviewPlan");
    }

    @Test
    void anAgeThatCannotBeReadWaitsForASupervisor() {
        scenario.workers().fail("casefile.readAge", "There is no such case");
        requested(Map.of("ageYears", 5));
        assertThat(scenario.incident("ServiceTask_ReadAge").getErrorMessage()).isEqualTo("There is no such case");

        scenario.workers().repair("casefile.readAge");
        scenario.triesAgain("ServiceTask_ReadAge");

        scenario.then(PROCESS)
                .hasActiveElements("IntermediateCatchEvent_ReviewOpens")
                .hasNoActiveIncidents();
    }

    private void requested(Map<String, ?> age) {
        scenario.workers().answer("casefile.readAge", age);
        scenario.starts(PROCESS, Given.allocatedCase(scenario.now()));
    }
}
