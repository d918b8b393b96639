package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whiria.models.CaseScenario.COLLEAGUE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report of concern reaches a tamaiti who has an open case. */
class NewReportTests extends ProcessTest {

    private static final String PROCESS = "new-report";
    private static final Map<String, Object> SEEN = Map.of("visitResult", "seen", "voiceHeard", "yes");
    private static final Map<String, Object> CANNOT_BE_SEEN = Map.of("visitResult", "cannot-be-seen");
    private static final Map<String, Object> APPROVED = Map.of("considerationApproved", "yes");
    private static final Map<String, Object> RETURNED = Map.of("considerationApproved", "no");

    @BeforeEach
    void theCaseIsBeingAssessed() {
        scenario.workers().answer("assessment.findAssessment", Map.of("assessmentSignedOff", false));
    }

    @Test
    void theClockIsMetWhenTeTamaitiWasSeenAndAnotherPersonApprovesAfterwards() {
        linked();
        scenario.does("UserTask_ConsiderNewReport", SEEN);
        scenario.thenTask("UserTask_ApproveConsideration").hasCandidateGroup("supervisor@kirikiriroa");
        assertThat(scenario.workers().lastAsked("clock.endClock")).containsEntry("ending", "met");
        scenario.does("UserTask_ApproveConsideration", APPROVED);

        scenario.then(PROCESS)
                .hasNotActivatedElements("CallActivity_CoreAssessment")
                .isCompleted();
    }

    @Test
    void onePersonAloneCannotGiveUpTheClock() {
        linked();
        scenario.does("UserTask_ConsiderNewReport", CANNOT_BE_SEEN);
        scenario.thenTask("UserTask_ApproveConsideration").isCreated();
        assertThat(scenario.workers().asked("clock.endClock")).isEmpty();
        scenario.does("UserTask_ApproveConsideration", RETURNED);
        scenario.thenTask("UserTask_ConsiderNewReport").hasAssignee(COLLEAGUE);
        scenario.does("UserTask_ConsiderNewReport", CANNOT_BE_SEEN);
        scenario.does("UserTask_ApproveConsideration", APPROVED);

        assertThat(scenario.workers().awaitAsked("clock.endClock", 1))
                .singleElement()
                .satisfies(ended -> assertThat(ended)
                        .containsEntry("clockId", Given.clock("response-critical-24-hours"))
                        .containsEntry("ending", "cancelled")
                        .containsEntry("reason", "Te tamaiti could not be seen"));
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void aCaseWhoseAssessmentIsOverAssessesAnew() {
        scenario.workers().answer("assessment.findAssessment", Map.of("assessmentSignedOff", true));
        linked();
        scenario.does("UserTask_ConsiderNewReport", SEEN);
        scenario.does("UserTask_ApproveConsideration", APPROVED);
        scenario.thenTask("UserTask_SeeTamaiti").hasAssignee("worker");
        new CaseJourney(scenario).assessed("no");

        assertThat(scenario.workers().lastAsked("assessment.recordOutcome")).containsEntry("caseId", Given.CASE_ID);
        assertThat(scenario.workers().asked("clock.startClock"))
                .extracting(asked -> asked.get("kind"))
                .containsExactly("response-critical-24-hours", "core-assessment");
        scenario.then(PROCESS)
                .hasNotActivatedElements("ServiceTask_ReferNeed")
                .hasCompletedElements("EndEvent_NewReportConsidered")
                .isCompleted();
    }

    @Test
    void aNeedThatTheNewAssessmentFindsIsReferredToTheConferenceOfTheCase() {
        scenario.workers().answer("assessment.findAssessment", Map.of("assessmentSignedOff", true));
        linked();
        scenario.does("UserTask_ConsiderNewReport", SEEN);
        scenario.does("UserTask_ApproveConsideration", APPROVED);
        new CaseJourney(scenario).assessed("yes");

        assertThat(scenario.workers().lastAsked("assessment.referNeed"))
                .containsEntry("caseId", Given.CASE_ID)
                .containsEntry("reportId", Given.REPORT_ID)
                .containsEntry("grounds", List.of("14-1-a"));
        scenario.then(PROCESS).hasCompletedElements("EndEvent_NeedReferred").isCompleted();
    }

    private void linked() {
        Map<String, Object> report = new HashMap<>(Given.openedCase(scenario.now()));
        report.put("allocatedTo", "worker");
        scenario.starts(PROCESS, report);
    }
}
