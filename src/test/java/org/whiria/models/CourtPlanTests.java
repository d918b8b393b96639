package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan comes before the court in time. */
class CourtPlanTests extends ProcessTest {

    private static final String PROCESS = "court-plan";

    @Test
    void whatIsDueBeforeTheHearingCountsFromItsDay() {
        scenario.starts(PROCESS, Given.allocatedCase(scenario.now()));
        scenario.thenTask("UserTask_RecordHearing").hasAssignee("worker");
        scenario.does("UserTask_RecordHearing", Map.of("hearingOn", "2031-03-04"));
        scenario.thenTask("UserTask_FilePlan").isCreated();

        assertThat(scenario.workers().asked("clock.startClock"))
                .allSatisfy(
                        asked -> assertThat(String.valueOf(asked.get("from"))).startsWith("2031-03-04T09:00"))
                .extracting(asked -> asked.get("kind"))
                .containsExactly("court-plan-filing", "court-plan-copies");
        assertThat(scenario.dueDate("UserTask_FilePlan")).isEqualTo(OffsetDateTime.parse("2031-03-14T09:00+13:00"));
    }

    @Test
    void eachClockIsMetByItsOwnTask() {
        scenario.starts(PROCESS, Given.allocatedCase(scenario.now()));
        new CaseJourney(scenario).broughtBeforeCourt();

        assertThat(scenario.workers().awaitAsked("clock.endClock", 2))
                .extracting(asked -> asked.get("clockId") + " " + asked.get("ending"))
                .containsExactly(Given.clock("court-plan-filing") + " met", Given.clock("court-plan-copies") + " met");
        scenario.then(PROCESS).hasCompletedElements("EndEvent_PlanBeforeCourt").isCompleted();
    }
}
