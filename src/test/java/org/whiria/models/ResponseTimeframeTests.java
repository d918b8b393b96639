package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.whiria.models.Facts.harmless;
import static org.whiria.models.Facts.unknown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How soon te tamaiti must be seen (domain: response timeframes). */
class ResponseTimeframeTests extends ProcessTest {

    private static final String CRITICAL = "critical-24-hours";
    private static final String VERY_URGENT = "very-urgent-48-hours";
    private static final String URGENT = "urgent-10-working-days";

    record Row(String told, Facts facts, String level) {}

    private static Stream<Row> rows() {
        return Stream.of(seriousHarm(), injuries(), leftAlone(), access(), others())
                .flatMap(List::stream);
    }

    private static List<Row> seriousHarm() {
        Facts serious = harmless().and("seriousHarmOrImmediateRisk");
        return List.of(
                new Row("serious, protected", serious, VERY_URGENT),
                new Row("serious, not protected", serious.and("protectiveFactorsHold48Hours", false), CRITICAL),
                new Row("serious, protection not known", serious.and("protectiveFactorsHold48Hours", null), CRITICAL),
                new Row("serious, protected, but access", serious.and("allegedPersonHasAccess"), CRITICAL),
                new Row("medical care now, protected", harmless().and("needsMedicalCareNow"), CRITICAL));
    }

    private static List<Row> injuries() {
        Facts severe = harmless().and("injury", "severe");
        Facts treated = harmless().and("injury", "medical-care").and("protectiveFactorsHold48Hours", null);
        return List.of(
                new Row("severe, protected", severe, VERY_URGENT),
                new Row("severe, not protected", severe.and("protectiveFactorsHold48Hours", false), CRITICAL),
                new Row("treated, seriousness not known", treated.and("seriousHarmOrImmediateRisk", null), CRITICAL),
                new Row(
                        "treated, seriousness not known, protected",
                        treated.and("seriousHarmOrImmediateRisk", null).and("protectiveFactorsHold48Hours"),
                        VERY_URGENT),
                new Row("treated, not serious", treated, URGENT),
                new Row("minor injury", harmless().and("injury", "minor"), URGENT));
    }

    private static List<Row> leftAlone() {
        Facts alone = harmless().and("leftAloneOrAbandoned");
        Facts imprisoned = harmless().and("soleCarerImprisoned");
        return List.of(
                new Row("alone, safe adult there", alone, VERY_URGENT),
                new Row("alone, no safe adult", alone.and("safeAdultAvailable", false), CRITICAL),
                new Row("alone, safe adult not known", alone.and("safeAdultAvailable", null), CRITICAL),
                new Row("imprisoned, safe adult there", imprisoned, URGENT),
                new Row("imprisoned, safe adult not known", imprisoned.and("safeAdultAvailable", null), VERY_URGENT),
                new Row("imprisoned, no safe adult", imprisoned.and("safeAdultAvailable", false), CRITICAL));
    }

    private static List<Row> access() {
        Facts access = harmless().and("allegedPersonHasAccess");
        Facts offence = access.and("possibleOffenceAgainstTamaiti");
        return List.of(
                new Row("access, protected", access, URGENT),
                new Row("access, not protected", access.and("protectiveFactorsHold48Hours", false), CRITICAL),
                new Row("access, protection not known", access.and("protectiveFactorsHold48Hours", null), VERY_URGENT),
                new Row("offence and access, protected", offence, VERY_URGENT),
                new Row(
                        "offence and access, protection not known",
                        offence.and("protectiveFactorsHold48Hours", null),
                        CRITICAL));
    }

    private static List<Row> others() {
        return List.of(
                new Row("no sign of risk", harmless(), URGENT),
                new Row("witness, protected", harmless().and("witnessToOffenceOnly"), URGENT));
    }

    @TestFactory
    Stream<DynamicTest> setsTheShortestTimeThatAnyFactAsksFor() {
        return Stream.of("child-and-family-assessment", "investigation")
                .flatMap(pathway -> rows().map(row -> sets(pathway, row)));
    }

    @TestFactory
    Stream<DynamicTest> takesMoreCareWithAnInvestigationWhereAccessIsNotKnown() {
        Facts accessNotKnown = harmless().and("allegedPersonHasAccess", null);
        return Stream.concat(
                Stream.of(
                                new Row("nothing known", unknown(), VERY_URGENT),
                                new Row(
                                        "offence, access and protection not known",
                                        accessNotKnown
                                                .and("possibleOffenceAgainstTamaiti")
                                                .and("protectiveFactorsHold48Hours", null),
                                        VERY_URGENT),
                                new Row(
                                        "access not known, not protected",
                                        accessNotKnown.and("protectiveFactorsHold48Hours", false),
                                        VERY_URGENT),
                                new Row("access not known, protected", accessNotKnown, URGENT))
                        .map(row -> sets("investigation", row)),
                Stream.of(sets("child-and-family-assessment", new Row("nothing known", unknown(), URGENT))));
    }

    private DynamicTest sets(String pathway, Row row) {
        return dynamicTest(pathway + ": " + row.told(), () -> {
            Map<String, Object> timeframe = decide(pathway, null, row.facts());

            assertThat(timeframe).containsEntry("level", row.level());
            assertThat(timeframe).containsAllEntriesOf(clockOf(row.level()));
            assertThat((String) timeframe.get("because")).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> setsNoTimeWithoutFurtherAction() {
        Facts serious = harmless().and("seriousHarmOrImmediateRisk");
        return Stream.of("no-further-action", "refer-to-services", "additional-information")
                .map(pathway -> dynamicTest(pathway, () -> {
                    Map<String, Object> timeframe = decide(pathway, null, serious);

                    assertThat(timeframe).containsEntry("level", "none").containsEntry("amount", null);
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheLevelThatAPersonChose() {
        return Stream.of(CRITICAL, VERY_URGENT, URGENT)
                .map(level -> dynamicTest(level, () -> {
                    Map<String, Object> timeframe = decide("child-and-family-assessment", level, harmless());

                    assertThat(timeframe).containsEntry("level", level).containsAllEntriesOf(clockOf(level));
                }));
    }

    private static Map<String, Object> clockOf(String level) {
        return switch (level) {
            case CRITICAL -> Map.of("amount", 24, "unit", "hours");
            case VERY_URGENT -> Map.of("amount", 48, "unit", "hours");
            default -> Map.of("amount", 10, "unit", "working-days");
        };
    }

    private Map<String, Object> decide(String pathway, @Nullable String chosen, Facts facts) {
        Map<String, Object> variables = new HashMap<>(Map.of("pathway", pathway, "facts", facts.known()));
        variables.put("chosenLevel", chosen);
        return scenario.decides("response-timeframe", variables);
    }
}
