package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What keeps a case open. */
class ClosureGateTests extends ProcessTest {

    private static final String NOT_SEEN = "te tamaiti was not safe when last seen and has not been seen since";
    private static final String NOBODY_KNEW =
            "nobody knew at the last visit whether te tamaiti is safe, and te tamaiti has not been seen since";

    /** What the gate is asked; a case of which nothing speaks against closing, but for what is said. */
    record Row(Map<String, @Nullable Object> asked) {

        static Row nothingOpen() {
            Map<String, @Nullable Object> asked = new HashMap<>();
            asked.put("runningClocks", List.of());
            asked.put("unsettledReports", 0);
            asked.put("safetyNow", "safe");
            asked.put("lastSafety", "safe");
            asked.put("seenSince", null);
            asked.put("orderInForce", null);
            return new Row(asked);
        }

        Row but(String name, @Nullable Object value) {
            Map<String, @Nullable Object> changed = new HashMap<>(asked);
            changed.put(name, value);
            return new Row(changed);
        }
    }

    private static Map<Row, String> open() {
        Row row = Row.nothingOpen();
        return Map.ofEntries(
                Map.entry(
                        row.but("runningClocks", List.of("response-urgent-10-working-days")),
                        "a report about te tamaiti still waits for its response"),
                Map.entry(row.but("runningClocks", List.of("visit")), "another clock of this case still runs"),
                Map.entry(
                        row.but("unsettledReports", 1),
                        "a new report about te tamaiti was considered and is not approved"),
                Map.entry(row.but("orderInForce", "yes"), "an order of the court is in force"),
                Map.entry(row.but("safetyNow", "not-safe"), "te tamaiti is not safe"),
                Map.entry(row.but("safetyNow", "not-known"), "nobody knows whether te tamaiti is safe"),
                Map.entry(row.but("safetyNow", null), "nobody knows whether te tamaiti is safe"),
                Map.entry(row.but("lastSafety", "not-safe").but("seenSince", "no"), NOT_SEEN),
                Map.entry(row.but("lastSafety", "not-safe"), NOT_SEEN),
                Map.entry(
                        row.but("lastSafety", "not-known")
                                .but("safetyNow", "safe-with-plan")
                                .but("seenSince", "no"),
                        NOBODY_KNEW),
                Map.entry(
                        row.but("runningClocks", List.of("response-critical-24-hours", "visit"))
                                .but("safetyNow", "not-safe")
                                .but("lastSafety", "not-safe"),
                        "a report about te tamaiti still waits for its response; "
                                + "another clock of this case still runs; te tamaiti is not safe"));
    }

    @TestFactory
    Stream<DynamicTest> aCaseStaysOpenWhileSomethingIsOpen() {
        return open().entrySet().stream()
                .map(row -> dynamicTest(
                        row.getValue(),
                        () -> assertThat(decide(row.getKey()))
                                .containsEntry("allowed", false)
                                .containsEntry("because", row.getValue())));
    }

    @Test
    void aCaseMayCloseWhereNothingRunsAndTeTamaitiIsSafe() {
        Row row = Row.nothingOpen();

        assertThat(decide(row)).containsEntry("allowed", true).containsEntry("because", null);
        assertThat(decide(row.but("safetyNow", "safe-with-plan"))).containsEntry("allowed", true);
        assertThat(decide(row.but("orderInForce", "no"))).containsEntry("allowed", true);
    }

    @Test
    void aVisitOrAReasonAnswersALastRecordThatSaysOtherwise() {
        Row seen = Row.nothingOpen().but("seenSince", "yes");

        assertThat(decide(seen.but("lastSafety", "not-safe"))).containsEntry("allowed", true);
        assertThat(decide(seen.but("lastSafety", "not-known"))).containsEntry("allowed", true);
        assertThat(decide(Row.nothingOpen().but("lastSafety", null).but("seenSince", "no")))
                .containsEntry("allowed", true);
    }

    private Map<String, Object> decide(Row row) {
        return scenario.decides("closure-gate", row.asked());
    }
}
