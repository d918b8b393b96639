package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What keeps a case open. */
class ClosureGateTests extends ProcessTest {

    record Row(List<String> runningClocks, String safetyNow, String because) {}

    @TestFactory
    Stream<DynamicTest> aCaseStaysOpenWhileSomethingIsOpen() {
        return Stream.of(
                        new Row(
                                List.of("response-urgent-10-working-days"),
                                "safe",
                                "a report about te tamaiti still waits for its response"),
                        new Row(List.of("visit"), "safe", "another clock of this case still runs"),
                        new Row(List.of(), "not-safe", "te tamaiti is not safe"),
                        new Row(List.of(), "not-known", "nobody knows whether te tamaiti is safe"),
                        new Row(
                                List.of("response-critical-24-hours", "visit"),
                                "not-safe",
                                "a report about te tamaiti still waits for its response; "
                                        + "another clock of this case still runs; te tamaiti is not safe"))
                .map(row -> dynamicTest(
                        row.because(),
                        () -> assertThat(decide(row.runningClocks(), row.safetyNow()))
                                .containsEntry("allowed", false)
                                .containsEntry("because", row.because())));
    }

    @Test
    void aCaseMayCloseWhereNothingRunsAndTeTamaitiIsSafe() {
        assertThat(decide(List.of(), "safe")).containsEntry("allowed", true).containsEntry("because", null);
        assertThat(decide(List.of(), "safe-with-plan")).containsEntry("allowed", true);
    }

    private Map<String, Object> decide(List<String> runningClocks, String safetyNow) {
        return scenario.decides("closure-gate", Map.of("runningClocks", runningClocks, "safetyNow", safetyNow));
    }
}
