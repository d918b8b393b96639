package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whiria.models.Facts.harmless;
import static org.whiria.models.ReportJourney.APPROVED;
import static org.whiria.models.ReportJourney.ASSESSMENT;
import static org.whiria.models.ReportJourney.PROCESS;
import static org.whiria.models.ReportJourney.SERIOUS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report about a tamaiti whose case is open: more to what is known, or a concern of its own. */
class ReportOnOpenCaseTests extends ProcessTest {

    private static final Map<String, Object> SEEN = Map.of("visitResult", "seen", "voiceHeard", "yes");

    private ReportJourney journey;

    @BeforeEach
    void openCasesAreStillAssessed() {
        journey = new ReportJourney(scenario).notifiedByMail();
        scenario.workers().answer("assessment.findAssessment", Map.of("assessmentSignedOff", false));
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

    @Test
    void aTamaitiWhoHasAnOpenCaseIsSeenByThatCase() {
        scenario.workers()
                .answer(
                        "intake.openCases",
                        Map.of(
                                "openCases",
                                List.of(Map.of(
                                        "caseId", Given.CASE_ID, "site", "otautahi", "allocatedTo", "another"))));
        journey.received(SERIOUS);
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
                        .containsEntry("from", journey.receivedAt().toString()));
        scenario.then("new-report").isCompleted();
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void anOpenCaseThatNobodyWalksWithYetGivesTheTaskToItsSite() {
        Map<String, Object> notAllocated = new HashMap<>(Map.of("caseId", Given.CASE_ID, "site", "otautahi"));
        notAllocated.put("allocatedTo", null);
        scenario.workers().answer("intake.openCases", Map.of("openCases", List.of(notAllocated)));
        journey.received(SERIOUS);
        scenario.does("UserTask_AssessReport", ASSESSMENT);
        scenario.does("UserTask_ApproveDecision", APPROVED);

        scenario.thenTask("UserTask_ConsiderNewReport").hasAssignee(null);
    }

    private void addedToAnOpenCase() {
        scenario.workers().answer("intake.linkToOpenCase", Map.of("caseId", Given.CASE_ID, "caseSite", "otautahi"));
        journey.received(harmless().and("openCase").and("sameConcernAlreadyKnown"));
        scenario.does(
                "UserTask_AssessReport", Map.of("pathway", "additional-information", "policeConsulted", "not-needed"));
        scenario.does("UserTask_ApproveDecision", APPROVED);
    }
}
