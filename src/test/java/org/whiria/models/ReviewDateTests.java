package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How soon a plan is reviewed: section 29A of the Oranga Tamariki Act 1989. */
class ReviewDateTests extends ProcessTest {

    @TestFactory
    Stream<DynamicTest> underSevenHalfAYearElseAYear() {
        return Stream.of(Map.entry(0, 6), Map.entry(6, 6), Map.entry(7, 12), Map.entry(13, 12), Map.entry(17, 12))
                .map(row -> dynamicTest(
                        "age " + row.getKey(),
                        () -> assertThat(scenario.decides("review-date", Map.of("ageYears", row.getKey())))
                                .containsEntry("months", row.getValue())));
    }

    @Test
    void beforeBirthTheShorterTimeHolds() {
        assertThat(scenario.decides("review-date", Facts.nullable("ageYears"))).containsEntry("months", 6);
    }
}
