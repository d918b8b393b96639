package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanReviewTests extends ProcessTest {

    private static final String PROCESS = "plan-review";
    private static final String CLOCK = Given.clock("fgc-plan-review");
    private static final Map<String, Object> CONTINUED = Map.of("reviewOutcome", "continue", "voiceHeard", "yes");

    @Test
    void theReviewOpensWhenItsClockWarns() {
        Map<String, Object> reviewClock = Given.startedClock("fgc-plan-review", scenario.now());
        scenario.workers().answer("clock.startClock", reviewClock);
        requested(Map.of("ageYears", 5));
        scenario.nobodyIsAskedTo("UserTask_ReviewPlan");

        scenario.publishes("clock.clockWarned", CLOCK, Map.of());
        scenario.thenTask("UserTask_ReviewPlan")
                .hasAssignee("worker")
                .hasCandidateGroups(List.of("social-worker@kirikiriroa", "coordinator@kirikiriroa"));
        scenario.does("UserTask_ReviewPlan", CONTINUED);

        assertThat(scenario.workers().lastAsked("plan.recordReview"))
                .containsEntry("caseId", Given.CASE_ID)
                .containsEntry("reviewOutcome", "continue")
                .containsEntry("reviewDueAt", reviewClock.get("dueAt"));
        assertThat(scenario.workers().lastAsked("clock.endClock"))
                .containsEntry("clockId", CLOCK)
                .containsEntry("ending", "met");
        scenario.then(PROCESS).hasCompletedElements("EndEvent_PlanReviewed").isCompleted();
    }

    @Test
    void thePlanOfAYoungChildIsReviewedWithinHalfAYear() {
        requested(Map.of("ageYears", 5));

        assertThat(scenario.workers().lastAsked("clock.startClock"))
                .containsEntry("kind", "fgc-plan-review")
                .containsEntry("amount", daysIn(6))
                .containsEntry("unit", "days");
    }

    @Test
    void thePlanOfAnOlderChildIsReviewedWithinAYear() {
        requested(Map.of("ageYears", 12));

        assertThat(scenario.workers().lastAsked("clock.startClock")).containsEntry("amount", daysIn(12));
    }

    @Test
    void thePlanOfAChildWhoseAgeIsNotKnownIsReviewedWithinHalfAYear() {
        requested(Facts.nullable("ageYears"));

        assertThat(scenario.workers().lastAsked("clock.startClock")).containsEntry("amount", daysIn(6));
    }

    @Test
    void anEarlierDayThatTheConferenceAgreedOnHolds() {
        scenario.workers().answer("casefile.readAge", Map.of("ageYears", 12));
        Map<String, Object> variables = new HashMap<>(Given.allocatedCase(scenario.now()));
        variables.put("reviewBy", today().plusDays(60).toString());
        scenario.starts(PROCESS, variables);

        assertThat(scenario.workers().lastAsked("clock.startClock"))
                .containsEntry("amount", 60)
                .containsEntry("unit", "days");
    }

    @Test
    void aWarningOfAnotherClockDoesNotOpenTheReview() {
        requested(Map.of("ageYears", 5));
        scenario.publishes("clock.clockWarned", Given.clock("core-assessment"), Map.of());

        scenario.then(PROCESS).hasActiveElements("Gateway_WarningOrEnd").hasNotActivatedElements("UserTask_ReviewPlan");
    }

    @Test
    void aReviewWhoseClockASupervisorStoppedOpensAtOnce() {
        requested(Map.of("ageYears", 5));
        scenario.waitsForMessages("clock.clockEnded", 1);
        scenario.publishes("clock.clockEnded", CLOCK, Map.of());
        scenario.does("UserTask_ReviewPlan", Map.of("reviewOutcome", "close", "voiceHeard", "no"));

        scenario.then(PROCESS)
                .hasCompletedElements("IntermediateCatchEvent_ReviewClockEnded")
                .hasVariable("reviewOutcome", "close")
                .isCompleted();
    }

    @Test
    void anAgeThatCannotBeReadWaitsForASupervisor() {
        scenario.workers().fail("casefile.readAge", "There is no such case");
        scenario.starts(PROCESS, Given.allocatedCase(scenario.now()));
        assertThat(scenario.incident("ServiceTask_ReadAge").getErrorMessage()).isEqualTo("There is no such case");

        scenario.workers().answer("casefile.readAge", Map.of("ageYears", 5)).repair("casefile.readAge");
        scenario.triesAgain("ServiceTask_ReadAge");

        scenario.then(PROCESS).hasActiveElements("Gateway_WarningOrEnd").hasNoActiveIncidents();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(scenario.now(), ZoneId.of("Pacific/Auckland"));
    }

    private int daysIn(int months) {
        return (int) ChronoUnit.DAYS.between(today(), today().plusMonths(months));
    }

    private void requested(Map<String, ?> age) {
        scenario.workers().answer("casefile.readAge", age);
        scenario.starts(PROCESS, Given.allocatedCase(scenario.now()));
        scenario.waitsAt("Gateway_WarningOrEnd");
        scenario.waitsForMessages("clock.clockWarned", 1);
    }
}
