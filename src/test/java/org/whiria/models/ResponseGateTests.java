package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.whiria.models.Facts.harmless;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which chosen response is not open (domain: the no-action gate). */
class ResponseGateTests extends ProcessTest {

    private static final List<String> WITHOUT_FURTHER_ACTION = List.of("no-further-action", "refer-to-services");

    private static final Map<String, Facts> LOCKS = Map.of(
            "Police", harmless().and("possibleOffenceAgainstTamaiti"),
            "in care", harmless().and("inCare").and("concernTypes", List.of("physical")),
            "subsequent-child", harmless().and("subsequentChild"),
            "imprisoned", harmless().and("soleCarerImprisoned"));

    @TestFactory
    Stream<DynamicTest> refusesToLetGoWhereALineIsDrawn() {
        return WITHOUT_FURTHER_ACTION.stream()
                .flatMap(pathway -> LOCKS.entrySet().stream()
                        .map(lock -> dynamicTest(pathway + ", " + lock.getKey(), () -> {
                            Map<String, Object> gate = decide(pathway, "none", lock.getValue());

                            assertThat(gate).containsEntry("allowed", false);
                            assertThat((String) gate.get("because")).contains(lock.getKey());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> neverRefusesAHigherResponse() {
        return Stream.of("child-and-family-assessment", "investigation")
                .flatMap(pathway -> LOCKS.entrySet().stream()
                        .map(lock -> dynamicTest(pathway + ", " + lock.getKey(), () -> {
                            Map<String, Object> gate = decide(pathway, "urgent-10-working-days", lock.getValue());

                            assertThat(gate).containsEntry("allowed", true).containsEntry("because", null);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> opensWhereNothingSpeaksAgainst() {
        Facts consulted = harmless().and("possibleOffenceAgainstTamaiti").and("policeConsulted");
        Facts inCareUnharmed = harmless().and("inCare");
        return Stream.of(harmless(), consulted, inCareUnharmed)
                .flatMap(facts -> WITHOUT_FURTHER_ACTION.stream()
                        .map(pathway -> dynamicTest(
                                pathway,
                                () -> assertThat(decide(pathway, "none", facts.and("consentToReferral")))
                                        .containsEntry("allowed", true))));
    }

    @Test
    void givesEveryReasonAtOnce() {
        Facts facts = harmless().and("subsequentChild").and("soleCarerImprisoned");

        assertThat((String) decide("no-further-action", "none", facts).get("because"))
                .contains("subsequent-child")
                .contains("imprisoned");
    }

    @Test
    void aReferralIsVoluntary() {
        Facts declined = harmless().and("consentToReferral", false);

        assertThat(decide("refer-to-services", "none", declined)).containsEntry("allowed", false);
    }

    @Test
    void informationIsAddedToAnOpenCaseOnly() {
        assertThat(decide("additional-information", "none", harmless())).containsEntry("allowed", false);
        assertThat(decide("additional-information", "none", harmless().and("openCase")))
                .containsEntry("allowed", true);
    }

    @Test
    void anOffenceIsNotAddedToAnOpenCaseBeforePoliceAreConsulted() {
        Facts offence = harmless().and("openCase").and("possibleOffenceAgainstTamaiti");

        assertThat(decide("additional-information", "none", offence)).containsEntry("allowed", false);
        assertThat(decide("additional-information", "none", offence.and("policeConsulted")))
                .containsEntry("allowed", true);
    }

    @Test
    void furtherActionHasATimeframe() {
        assertThat(decide("investigation", "none", harmless())).containsEntry("allowed", false);
        assertThat(decide("investigation", null, harmless())).containsEntry("allowed", false);
    }

    private Map<String, Object> decide(String pathway, @Nullable String timeframeLevel, Facts facts) {
        Map<String, Object> variables = new HashMap<>(Map.of("pathway", pathway, "facts", facts.known()));
        variables.put("timeframeLevel", timeframeLevel);
        return scenario.decides("response-gate", variables);
    }
}
