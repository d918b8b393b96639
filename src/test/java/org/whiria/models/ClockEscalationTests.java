package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who is told of a warning and of a deadline that passes. */
class ClockEscalationTests extends ProcessTest {

    record Row(String kind, String event, int step, List<String> told) {}

    @TestFactory
    Stream<DynamicTest> tellsThoseWhoCanDoSomething() {
        return Stream.of(
                        new Row("plan-preparation", "warned", 1, List.of("social-worker")),
                        new Row("core-assessment", "warned", 2, List.of("social-worker", "supervisor")),
                        new Row("fgc-plan-review", "warned", 1, List.of("social-worker", "coordinator")),
                        new Row(
                                "response-urgent-10-working-days",
                                "warned",
                                1,
                                List.of("social-worker", "intake-social-worker")),
                        new Row(
                                "response-very-urgent-48-hours",
                                "warned",
                                1,
                                List.of("social-worker", "intake-social-worker", "supervisor")),
                        new Row("notifier-informed", "warned", 1, List.of("social-worker", "intake-social-worker")),
                        new Row(
                                "whanau-informed",
                                "breached",
                                2,
                                List.of("supervisor", "social-worker", "intake-social-worker")),
                        new Row("site-allocation", "breached", 2, List.of("supervisor", "social-worker")),
                        new Row(
                                "response-critical-24-hours",
                                "breached",
                                3,
                                List.of("supervisor", "social-worker", "intake-social-worker")),
                        new Row("court-plan-review", "warned", 1, List.of("social-worker", "coordinator")),
                        new Row(
                                "fgc-plan-review",
                                "breached",
                                2,
                                List.of("supervisor", "social-worker", "coordinator")))
                .map(row -> dynamicTest(
                        "%s %s %d".formatted(row.kind(), row.event(), row.step()),
                        () -> assertThat(decide(row.kind(), row.event(), row.step()))
                                .containsEntry("told", row.told())));
    }

    @Test
    void onlyABreachGivesASupervisorATask() {
        assertThat(decide("site-allocation", "breached", 2))
                .containsEntry("task", true)
                .containsEntry("taskRole", "supervisor");
        assertThat(decide("site-allocation", "warned", 1))
                .containsEntry("task", false)
                .containsEntry("taskRole", null);
    }

    @Test
    void saysWhyAndOnWhoseWord() {
        assertThat(decide("response-critical-24-hours", "breached", 3))
                .containsEntry(
                        "because",
                        "the deadline has passed; the work is late and stays open; te tamaiti was not seen in time")
                .hasEntrySatisfying(
                        "source",
                        source -> assertThat(source)
                                .asString()
                                .contains("(unconfirmed)", "PC Safety and risk screen, 13/09/2023"));
    }

    private Map<String, Object> decide(String kind, String event, int step) {
        return scenario.decides("clock-escalation", Map.of("kind", kind, "event", event, "step", step));
    }
}
