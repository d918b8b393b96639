package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whiria.models.CaseScenario.COLLEAGUE;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoreAssessmentTests extends ProcessTest {

    private static final String PROCESS = "core-assessment";
    private static final Map<String, Object> SEEN = Map.of("visitResult", "seen", "voiceHeard", "yes");
    private static final Map<String, Object> CANNOT_BE_SEEN =
            Map.of("visitResult", "cannot-be-seen", "voiceHeard", "no");
    private static final Map<String, Object> NO_NEED =
            Map.of("careOrProtectionNeed", "no", "assessmentOutcome", "refer-to-services");
    private static final Map<String, Object> SIGNED_OFF = Map.of("assessmentApproved", "yes");

    @Test
    void aNeedForCareOrProtectionLeadsToAConference() {
        requested();
        scenario.thenTask("UserTask_SeeTamaiti").hasAssignee("worker").hasCandidateGroup("social-worker@kirikiriroa");
        scenario.does("UserTask_SeeTamaiti", SEEN);
        scenario.thenTask("UserTask_WriteAssessment").hasAssignee("worker");
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
        scenario.does("UserTask_SeeTamaiti", CANNOT_BE_SEEN);
        scenario.does("UserTask_DecideOnVisit", Map.of("goOnUnseen", "yes"));
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
        scenario.thenTask("UserTask_WriteAssessment").hasAssignee(COLLEAGUE);
        scenario.does("UserTask_WriteAssessment", NO_NEED);
        scenario.does("UserTask_SignOffAssessment", SIGNED_OFF);

        assertThat(scenario.workers().awaitAsked("assessment.recordOutcome", 1)).hasSize(1);
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void theClockOfTheResponseIsMetWhenTamaitiWasSeen() {
        requested();
        scenario.thenTask("UserTask_SeeTamaiti").isCreated();
        assertThat(scenario.workers().asked("clock.endClock")).isEmpty();
        scenario.does("UserTask_SeeTamaiti", SEEN);

        assertThat(scenario.workers().lastAsked("clock.endClock"))
                .containsEntry("clockId", Given.clock("response-critical-24-hours"))
                .containsEntry("ending", "met")
                .containsKey("at");
        scenario.thenTask("UserTask_WriteAssessment").isCreated();
    }

    @Test
    void onlyASupervisorGivesUpTheClockOfTheResponse() {
        requested();
        scenario.does("UserTask_SeeTamaiti", CANNOT_BE_SEEN);
        scenario.thenTask("UserTask_DecideOnVisit").hasCandidateGroup("supervisor@kirikiriroa");
        assertThat(scenario.dueDate("UserTask_DecideOnVisit")).isNotNull();
        assertThat(scenario.workers().asked("clock.endClock")).isEmpty();
        scenario.does("UserTask_DecideOnVisit", Map.of("goOnUnseen", "yes"));

        assertThat(scenario.workers().lastAsked("clock.endClock"))
                .containsEntry("ending", "cancelled")
                .containsEntry("reason", "Te tamaiti could not be seen; a supervisor decided to go on");
    }

    @Test
    void aSupervisorMayAskForAnotherVisit() {
        requested();
        scenario.does("UserTask_SeeTamaiti", CANNOT_BE_SEEN);
        scenario.does("UserTask_DecideOnVisit", Map.of("goOnUnseen", "no"));
        scenario.thenTask("UserTask_SeeTamaiti").hasAssignee(COLLEAGUE);
        scenario.does("UserTask_SeeTamaiti", SEEN);

        assertThat(scenario.workers().lastAsked("clock.endClock")).containsEntry("ending", "met");
    }

    @Test
    void theClockOfTheAssessmentIsMetWhenItIsSignedOff() {
        requested();
        scenario.does("UserTask_SeeTamaiti", SEEN);
        assertThat(scenario.dueDate("UserTask_WriteAssessment")).isEqualTo(assessmentDue());
        scenario.does("UserTask_WriteAssessment", NO_NEED);
        assertThat(scenario.dueDate("UserTask_SignOffAssessment")).isEqualTo(assessmentDue());
        scenario.does("UserTask_SignOffAssessment", SIGNED_OFF);

        assertThat(scenario.workers().awaitAsked("clock.endClock", 2).getLast())
                .containsEntry("clockId", Given.clock("core-assessment"))
                .containsEntry("ending", "met");
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void anAllegationOfHarmInCareHasAClockOfItsOwn() {
        scenario.workers().answer("casefile.readCare", Map.of("inCare", true));
        requested();

        assertThat(scenario.workers().lastAsked("clock.startClock")).containsEntry("kind", "allegation-in-care");
    }

    @Test
    void aVisitWithoutClockHasNoDueDate() {
        Map<String, Object> variables = new HashMap<>(Given.allocatedCase(scenario.now()));
        variables.put("responseClock", null);
        scenario.starts(PROCESS, variables);
        assertThat(scenario.dueDate("UserTask_SeeTamaiti")).isNull();
        scenario.does("UserTask_SeeTamaiti", SEEN);

        scenario.thenTask("UserTask_WriteAssessment").isCreated();
        assertThat(scenario.workers().lastAsked("clock.endClock")).containsEntry("clockId", null);
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

    /** The clock of the assessment runs ten days in these tests. */
    private OffsetDateTime assessmentDue() {
        String from =
                String.valueOf(scenario.workers().lastAsked("clock.startClock").get("from"));
        return ZonedDateTime.parse(from).toOffsetDateTime().plusDays(10);
    }

    private void requested() {
        scenario.starts(PROCESS, Given.allocatedCase(scenario.now()));
    }
}
