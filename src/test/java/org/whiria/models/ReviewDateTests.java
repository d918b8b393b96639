package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** By when a plan is reviewed: sections 29A and 134 of the Oranga Tamariki Act 1989, or earlier where that was set. */
class ReviewDateTests extends ProcessTest {

    record Row(
            String today,
            @Nullable Integer ageYears,
            @Nullable String reviewBy,
            @Nullable String orderMadeOn,
            int days) {

        Row(String today, @Nullable Integer ageYears, @Nullable String reviewBy, int days) {
            this(today, ageYears, reviewBy, null, days);
        }
    }

    @TestFactory
    Stream<DynamicTest> underSevenHalfAYearElseAYear() {
        return rows(
                new Row("2026-11-22", 0, null, 181),
                new Row("2026-11-22", 6, null, 181),
                new Row("2026-11-22", 7, null, 365),
                new Row("2026-11-22", 17, null, 365),
                new Row("2026-11-22", null, null, 181));
    }

    @TestFactory
    Stream<DynamicTest> aMonthWithoutThatDayEndsWithItsLast() {
        return rows(new Row("2026-08-31", 3, null, 181));
    }

    @TestFactory
    Stream<DynamicTest> anEarlierDayThatWasSetHolds() {
        return rows(
                new Row("2026-11-22", 6, "2027-01-21", 60),
                new Row("2026-11-22", 12, "2027-09-18", 300),
                new Row("2026-11-22", 6, "2027-09-18", 181),
                new Row("2026-11-22", 12, "2028-01-01", 365));
    }

    @TestFactory
    Stream<DynamicTest> aDayThatHasGoneByLeavesADay() {
        return rows(new Row("2026-11-22", 6, "2026-11-15", 1));
    }

    /** Section 134. */
    @TestFactory
    Stream<DynamicTest> underAnOrderItCountsFromTheOrderAndComesBeforeItsEnd() {
        return rows(
                new Row("2026-11-22", 6, null, "2026-11-02", 161),
                new Row("2026-11-22", 12, null, "2026-11-02", 345),
                new Row("2026-11-22", 12, "2027-01-21", "2026-11-02", 60),
                new Row("2026-11-22", 6, null, "2026-03-02", 1));
    }

    private Stream<DynamicTest> rows(Row... rows) {
        return Stream.of(rows)
                .map(row -> dynamicTest(
                        row.toString(), () -> assertThat(decide(row)).containsEntry("days", row.days())));
    }

    private Map<String, Object> decide(Row row) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("today", row.today());
        asked.put("ageYears", row.ageYears());
        asked.put("reviewBy", row.reviewBy());
        asked.put("orderMadeOn", row.orderMadeOn());
        return scenario.decides("review-date", asked);
    }
}
