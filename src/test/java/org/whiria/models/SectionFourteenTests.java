package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which way each ground of section 14 goes to a conference. */
class SectionFourteenTests extends ProcessTest {

    record Row(List<String> grounds, String basis) {}

    @TestFactory
    Stream<DynamicTest> aGroundHasItsBasisAndTheOrdinaryReferralGoesFirst() {
        return Stream.of(
                        new Row(List.of("14-1-a"), "s18"),
                        new Row(List.of("14-1-b"), "s18"),
                        new Row(List.of("14-1-c"), "s18A"),
                        new Row(List.of("14-1-d"), "s18"),
                        new Row(List.of("14-1-e"), "s14-1-e"),
                        new Row(List.of("14-1-c", "14-1-a"), "s18"))
                .map(row -> dynamicTest(
                        row.toString(), () -> assertThat(decide(row.grounds())).containsEntry("basis", row.basis())));
    }

    @Test
    void everyWayIsNamed() {
        assertThat((String) decide(List.of("14-1-a", "14-1-c")).get("because")).contains("s18 at once", "s18A");
    }

    @Test
    void withoutGroundsThereIsNothingToSay() {
        assertThat(scenario.decides("section-14", Facts.nullable("grounds")))
                .containsEntry("basis", null)
                .containsEntry("because", null);
    }

    private Map<String, Object> decide(List<String> grounds) {
        return scenario.decides("section-14", Map.of("grounds", grounds));
    }
}
