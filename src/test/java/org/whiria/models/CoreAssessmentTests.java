package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoreAssessmentTests extends ProcessTest {

    private static final String PROCESS = "core-assessment";
    private static final Map<String, Object> SEEN = Map.of("visitResult", "seen", "voiceHeard", "yes");
    private static final Map<String, Object> NO_NEED =
            Map.of("careOrProtectionNeed", "no", "assessmentOutcome", "refer-to-services");
    private static final Map<String, Object> SIGNED_OFF = Map.of("assessmentApproved", "yes");

    @Test
    void aNeedForCareOrProtectionLeadsToAConference() {
        requested();
        scenario.thenTask("UserTask_SeeTamaiti").hasAssignee("worker").hasCandidateGroup("social-worker@kirikiriroa");
        scenario.does("UserTask_SeeTamaiti", SEEN);
        scenario.does("UserTask_WriteAssessment", Map.of("careOrProtectionNeed", "yes"));
        scenario.thenTask("UserTask_SignOffAssessment").hasCandidateGroup("supervisor@kirikiriroa");
        scenario.does("UserTask_SignOffAssessment", SIGNED_OFF);

        assertThat(scenario.workers().lastAsked("assessment.recordOutcome"))
                .containsEntry("assessmentOutcome", "family-group-conference")
                .containsEntry("careOrProtectionNeed", true)
                .containsEntry("childSeen", true);
        scenario.then(PROCESS).hasVariable("careOrProtectionNeed", "yes").isCompleted();
    }

    @Test
    void withoutSuchANeedTheSocialWorkerNamesTheOutcome() {
        requested();
        scenario.does("UserTask_SeeTamaiti", Map.of("visitResult", "cannot-be-seen", "voiceHeard", "no"));
        scenario.does("UserTask_WriteAssessment", NO_NEED);
        scenario.does("UserTask_SignOffAssessment", SIGNED_OFF);

        assertThat(scenario.workers().lastAsked("assessment.recordOutcome"))
                .containsEntry("assessmentOutcome", "refer-to-services")
                .containsEntry("careOrProtectionNeed", false)
                .containsEntry("childSeen", false);
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void aTamaitiNotYetSeenIsVisitedAgain() {
        requested();
        scenario.does("UserTask_SeeTamaiti", Map.of("visitResult", "not-yet", "voiceHeard", "no"));
        scenario.does("UserTask_SeeTamaiti", SEEN);

        scenario.thenTask("UserTask_WriteAssessment").isCreated();
        scenario.then(PROCESS).hasCompletedElement("UserTask_SeeTamaiti", 2).hasVariable("childSeen", true);
    }

    @Test
    void anAssessmentThatIsNotSignedOffIsWrittenAgain() {
        requested();
        scenario.does("UserTask_SeeTamaiti", SEEN);
        scenario.does("UserTask_WriteAssessment", NO_NEED);
        scenario.does("UserTask_SignOffAssessment", Map.of("assessmentApproved", "no"));
        scenario.does("UserTask_WriteAssessment", NO_NEED);
        scenario.does("UserTask_SignOffAssessment", SIGNED_OFF);

        assertThat(scenario.workers().awaitAsked("assessment.recordOutcome", 1)).hasSize(1);
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void anOverdueVisitIsFollowedUp() {
        requested();
        scenario.thenTask("UserTask_SeeTamaiti").isCreated();
        scenario.timePasses(Duration.ofHours(25));
        scenario.thenTask("UserTask_FollowUpOverdueResponse").hasCandidateGroup("supervisor@kirikiriroa");
        scenario.does("UserTask_FollowUpOverdueResponse");

        scenario.then(PROCESS)
                .hasCompletedElements("EndEvent_OverdueResponseFollowedUp")
                .hasActiveElements("UserTask_SeeTamaiti");
    }

    @Test
    void aVisitWithoutDueDateIsNeverOverdue() {
        Map<String, Object> variables = new HashMap<>(Given.allocatedCase(scenario.now()));
        variables.put("responseDueAt", null);
        scenario.starts(PROCESS, variables);
        scenario.thenTask("UserTask_SeeTamaiti").isCreated();
        scenario.timePasses(Duration.ofDays(400));
        scenario.does("UserTask_SeeTamaiti", SEEN);

        scenario.thenTask("UserTask_WriteAssessment").isCreated();
        scenario.then(PROCESS).hasNotActivatedElements("BoundaryEvent_ResponseOverdue");
    }

    @Test
    void anOverdueAssessmentIsFollowedUp() {
        requested();
        scenario.does("UserTask_SeeTamaiti", SEEN);
        scenario.thenTask("UserTask_WriteAssessment").isCreated();
        scenario.timePasses(Duration.ofDays(60));
        scenario.does("UserTask_FollowUpOverdueAssessment");

        scenario.then(PROCESS)
                .hasCompletedElements("EndEvent_OverdueAssessmentFollowedUp")
                .hasActiveElements("UserTask_WriteAssessment");
    }

    @Test
    void aFollowUpEndsWhenTheAssessmentIsFinished() {
        requested();
        scenario.thenTask("UserTask_SeeTamaiti").isCreated();
        scenario.timePasses(Duration.ofHours(25));
        scenario.thenTask("UserTask_FollowUpOverdueResponse").isCreated();
        scenario.does("UserTask_SeeTamaiti", SEEN);
        scenario.does("UserTask_WriteAssessment", NO_NEED);
        scenario.does("UserTask_SignOffAssessment", SIGNED_OFF);

        scenario.then(PROCESS)
                .hasTerminatedElements("UserTask_FollowUpOverdueResponse")
                .isCompleted();
    }

    @Test
    void anOutcomeThatCannotBeRecordedWaitsForASupervisor() {
        scenario.workers().fail("assessment.recordOutcome", "The case is closed");
        requested();
        scenario.does("UserTask_SeeTamaiti", SEEN);
        scenario.does("UserTask_WriteAssessment", NO_NEED);
        scenario.does("UserTask_SignOffAssessment", SIGNED_OFF);
        assertThat(scenario.incident("ServiceTask_RecordOutcome").getErrorMessage())
                .isEqualTo("The case is closed");

        scenario.workers().repair("assessment.recordOutcome");
        scenario.triesAgain("ServiceTask_RecordOutcome");

        scenario.then(PROCESS).isCompleted();
    }

    private void requested() {
        scenario.starts(PROCESS, Given.allocatedCase(scenario.now()));
    }
}
