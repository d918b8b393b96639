package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.whiria.models.Facts.harmless;
import static org.whiria.models.Facts.unknown;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which response the triage suggests (domain: response pathways), and whether no further action stays open. */
class ResponsePathwayTests extends ProcessTest {

    private static final String NO_ACTION = "no-further-action";
    private static final String REFER = "refer-to-services";
    private static final String ADD = "additional-information";
    private static final String ASSESS = "child-and-family-assessment";
    private static final String INVESTIGATE = "investigation";

    /** What is told, what it is told to be, whether no further action is open, whether a site may change it. */
    record Row(String told, Facts facts, String pathway, boolean noActionOpen, boolean lockedAtSite) {}

    private static Row open(String told, Facts facts, String pathway) {
        return new Row(told, facts, pathway, true, false);
    }

    private static Row closed(String told, Facts facts, String pathway) {
        return new Row(told, facts, pathway, false, false);
    }

    private static Row locked(String told, Facts facts, String pathway) {
        return new Row(told, facts, pathway, true, true);
    }

    static Stream<Row> rows() {
        return Stream.of(offences(), inCare(), locks(), harm(), openCases(), lowerResponses(), contradictions())
                .flatMap(List::stream);
    }

    private static List<Row> offences() {
        Facts offence = harmless().and("possibleOffenceAgainstTamaiti");
        Facts sexual = harmless().and("concernTypes", List.of("sexual"));
        Facts injured = harmless().and("concernTypes", List.of("physical")).and("injury", "medical-care");
        return List.of(
                closed("offence, Police not consulted", offence, INVESTIGATE),
                closed("offence, Police not known", offence.and("policeConsulted", null), INVESTIGATE),
                open("offence, Police consulted", offence.and("policeConsulted"), INVESTIGATE),
                open("witness only", harmless().and("witnessToOffenceOnly"), ASSESS),
                open("sexual, offence ruled out", sexual, ASSESS),
                closed("sexual, offence not ruled out", sexual.and("possibleOffenceAgainstTamaiti", null), INVESTIGATE),
                open(
                        "sexual, offence not ruled out, Police consulted",
                        sexual.and("possibleOffenceAgainstTamaiti", null).and("policeConsulted"),
                        ASSESS),
                open("injury, offence ruled out", injured, ASSESS),
                closed(
                        "injury, offence not ruled out",
                        injured.and("possibleOffenceAgainstTamaiti", null),
                        INVESTIGATE),
                open(
                        "injury of a witness, offence not ruled out",
                        injured.and("possibleOffenceAgainstTamaiti", null).and("witnessToOffenceOnly"),
                        ASSESS));
    }

    private static List<Row> inCare() {
        Facts inCare = harmless().and("inCare");
        return List.of(
                closed("in care, physical", inCare.and("concernTypes", List.of("wellbeing", "physical")), ASSESS),
                closed("in care, neglect", inCare.and("concernTypes", List.of("neglect")), ASSESS),
                closed("in care, emotional", inCare.and("concernTypes", List.of("emotional")), ASSESS),
                closed("in care, family violence", inCare.and("concernTypes", List.of("family-violence")), ASSESS),
                closed("in care, minor injury", inCare.and("injury", "minor"), ASSESS),
                closed("in care, serious harm", inCare.and("seriousHarmOrImmediateRisk"), ASSESS),
                closed("in care, alleged person has access", inCare.and("allegedPersonHasAccess"), ASSESS),
                closed(
                        "in care, offence, Police consulted",
                        inCare.and("concernTypes", List.of("physical"))
                                .and("possibleOffenceAgainstTamaiti")
                                .and("policeConsulted"),
                        INVESTIGATE),
                closed(
                        "in care, offence of another type, Police consulted",
                        inCare.and("concernTypes", List.of("behaviour"))
                                .and("possibleOffenceAgainstTamaiti")
                                .and("policeConsulted"),
                        INVESTIGATE),
                closed("in care, left alone", inCare.and("leftAloneOrAbandoned"), ASSESS),
                open("in care, no harm alleged", inCare, ASSESS));
    }

    private static List<Row> locks() {
        return List.of(
                closed("subsequent child", harmless().and("subsequentChild"), ASSESS),
                closed("subsequent child, unborn", unknown().and("unborn").and("subsequentChild"), ASSESS),
                closed(
                        "subsequent child, offence, Police consulted",
                        harmless()
                                .and("subsequentChild")
                                .and("possibleOffenceAgainstTamaiti")
                                .and("policeConsulted"),
                        INVESTIGATE),
                locked("sole carer imprisoned", harmless().and("soleCarerImprisoned"), ASSESS),
                locked(
                        "sole carer imprisoned, offence, Police consulted",
                        harmless()
                                .and("soleCarerImprisoned")
                                .and("possibleOffenceAgainstTamaiti")
                                .and("policeConsulted"),
                        INVESTIGATE),
                new Row(
                        "subsequent child, sole carer imprisoned",
                        harmless().and("subsequentChild").and("soleCarerImprisoned"),
                        ASSESS,
                        false,
                        true));
    }

    private static List<Row> harm() {
        Facts able = harmless().and("whanauActingAndAble");
        Facts notWeighed = able.and("cumulativeUnresolvedHarm", null);
        Facts neglected = able.and("concernTypes", List.of("neglect"));
        return List.of(
                open("serious harm", harmless().and("seriousHarmOrImmediateRisk"), ASSESS),
                open("needs medical care", harmless().and("needsMedicalCareNow"), ASSESS),
                open("severe injury", harmless().and("injury", "severe"), ASSESS),
                open("left alone", harmless().and("leftAloneOrAbandoned"), ASSESS),
                open("significant impact", harmless().and("significantImpactOnDevelopment"), ASSESS),
                open("cumulative harm", harmless().and("cumulativeUnresolvedHarm"), ASSESS),
                open("three reports, not weighed", notWeighed.and("earlierReports", 3), ASSESS),
                open("two reports, not weighed", notWeighed.and("earlierReports", 2), NO_ACTION),
                open("three reports, weighed", able.and("earlierReports", 3), NO_ACTION),
                open("neglect, escalating", neglected.and("pattern", "escalating"), ASSESS),
                open("neglect, whānau able", neglected.and("pattern", "repeated"), NO_ACTION),
                open("self-harm", harmless().and("concernTypes", List.of("self-harm")), ASSESS),
                open("behaviour", harmless().and("concernTypes", List.of("behaviour")), ASSESS),
                open("family violence ticked", harmless().and("familyViolence"), ASSESS));
    }

    private static List<Row> openCases() {
        Facts same = harmless().and("openCase").and("sameConcernAlreadyKnown");
        return List.of(
                open("same concern, open case", same, ADD),
                open(
                        "same concern, open case, four reports, not weighed",
                        same.and("earlierReports", 4).and("cumulativeUnresolvedHarm", null),
                        ADD),
                open(
                        "other concern, open case, four reports, not weighed",
                        harmless().and("openCase").and("earlierReports", 4).and("cumulativeUnresolvedHarm", null),
                        ASSESS),
                open("same concern, open case, help needed", same.and("needsHelpNoHarm"), ADD),
                open("same concern, open case, serious harm", same.and("seriousHarmOrImmediateRisk"), ASSESS),
                closed("same concern, open case, offence", same.and("possibleOffenceAgainstTamaiti"), INVESTIGATE),
                open("other concern, open case", harmless().and("openCase"), NO_ACTION),
                open("same concern, no open case", harmless().and("sameConcernAlreadyKnown"), NO_ACTION));
    }

    private static List<Row> lowerResponses() {
        Facts help = harmless().and("needsHelpNoHarm");
        return List.of(
                open("no harm, no need", harmless(), NO_ACTION),
                open("whānau acting", harmless().and("whanauActingAndAble"), NO_ACTION),
                open("whānau acting, little known", unknown().and("whanauActingAndAble"), NO_ACTION),
                open("other services", harmless().and("otherServicesMeetNeed"), NO_ACTION),
                open("help, consent", help.and("consentToReferral"), REFER),
                open("help, consent not asked", help.and("consentToReferral", null), REFER),
                open("help, declined", help.and("consentToReferral", false), NO_ACTION),
                open(
                        "help, declined, earlier report",
                        help.and("consentToReferral", false).and("earlierReports", 1),
                        ASSESS));
    }

    /** A higher suggestion wins over a lower one, and what is not known never closes a report. */
    private static List<Row> contradictions() {
        Facts able = harmless().and("whanauActingAndAble");
        return List.of(
                open("nothing known", unknown(), ASSESS),
                open("injury not known", harmless().and("injury", null), ASSESS),
                open("whānau acting, no safe adult", able.and("safeAdultAvailable", false), ASSESS),
                open("whānau acting, alleged person has access", able.and("allegedPersonHasAccess"), ASSESS),
                open("whānau acting, minor injury", able.and("injury", "minor"), ASSESS),
                open("whānau acting, needs medical care", able.and("needsMedicalCareNow"), ASSESS),
                open("other services, help needed", able.and("needsHelpNoHarm").and("consentToReferral"), REFER),
                closed(
                        "witness only, and offence against te tamaiti",
                        able.and("witnessToOffenceOnly").and("possibleOffenceAgainstTamaiti"),
                        INVESTIGATE),
                closed(
                        "in care, whānau acting, physical",
                        able.and("inCare").and("concernTypes", List.of("physical")),
                        ASSESS),
                locked("sole carer imprisoned, whānau acting", able.and("soleCarerImprisoned"), ASSESS),
                closed("subsequent child, other services", able.and("subsequentChild"), ASSESS));
    }

    @TestFactory
    Stream<DynamicTest> suggests() {
        return rows().map(row -> dynamicTest(row.told(), () -> {
            Map<String, Object> suggestion = scenario.decides(
                    "response-pathway", Map.of("facts", row.facts().known()));

            assertThat(suggestion)
                    .containsEntry("pathway", row.pathway())
                    .containsEntry("noActionOpen", row.noActionOpen())
                    .containsEntry("lockedAtSite", row.lockedAtSite());
            assertThat((String) suggestion.get("because")).isNotBlank();
        }));
    }

    /** The suggestion and the gate that guards the decision must not speak with two voices. */
    @TestFactory
    Stream<DynamicTest> whatTheSuggestionClosesTheGateRefuses() {
        return rows().map(row -> dynamicTest(row.told(), () -> {
            Map<String, Object> gate = scenario.decides(
                    "response-gate",
                    Map.of("facts", row.facts().known(), "pathway", NO_ACTION, "timeframeLevel", "none"));

            assertThat(gate).containsEntry("allowed", row.noActionOpen() && !row.lockedAtSite());
        }));
    }
}
