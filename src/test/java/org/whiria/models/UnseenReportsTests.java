package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.whiria.models.Facts.harmless;
import static org.whiria.models.Facts.unknown;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Fictional reports of one half-year, each judged by the response pathways and timeframes of the Practice Centre before the tables
 * were asked: facts that contradict each other, and facts that nobody knows.
 */
class UnseenReportsTests extends ProcessTest {

    private static final String NO_ACTION = "no-further-action";
    private static final String REFER = "refer-to-services";
    private static final String ADD = "additional-information";
    private static final String ASSESS = "child-and-family-assessment";
    private static final String INVESTIGATE = "investigation";

    private static final String CRITICAL = "critical-24-hours";
    private static final String VERY_URGENT = "very-urgent-48-hours";
    private static final String URGENT = "urgent-10-working-days";
    private static final String NONE = "none";

    /** Whether a person may still decide on no further action. */
    private enum NoAction {
        OPEN,
        CLOSED,
        LOCKED
    }

    private record Report(String told, Facts facts, String pathway, String level, NoAction noAction) {}

    private static Report report(String told, Facts facts, String pathway, String level) {
        return new Report(told, facts, pathway, level, NoAction.OPEN);
    }

    private static Report closed(String told, Facts facts, String pathway, String level) {
        return new Report(told, facts, pathway, level, NoAction.CLOSED);
    }

    private static Report locked(String told, Facts facts, String pathway, String level) {
        return new Report(told, facts, pathway, level, NoAction.LOCKED);
    }

    private static Stream<Report> reports() {
        return Stream.of(offences(), inCare(), selfHarm(), help(), urgency(), openCases(), repeated())
                .flatMap(List::stream);
    }

    private static List<Report> offences() {
        Facts struck = of(unknown(), "physical").and("whanauActingAndAble");
        Facts sexual = of(harmless(), "sexual").and("possibleOffenceAgainstTamaiti", null);
        return List.of(
                closed("7 Jan 2026: struck, injury and offence not known, whānau act", struck, ASSESS, URGENT),
                report("9 Jan 2026: the same, Police consulted", struck.and("policeConsulted"), NO_ACTION, NONE),
                report(
                        "12 Jan 2026: saw somebody struck, injury and offence not known, whānau act",
                        struck.and("witnessToOffenceOnly"),
                        ASSESS,
                        URGENT),
                closed(
                        "14 Jan 2026: scalded while nobody looked, offence not known",
                        of(unknown(), "neglect").and("injury", "severe"),
                        INVESTIGATE,
                        CRITICAL),
                report(
                        "20 Jan 2026: a cut from an unsafe yard, treated, offence ruled out",
                        of(harmless(), "neglect").and("injury", "medical-care"),
                        ASSESS,
                        URGENT),
                report(
                        "22 Jan 2026: bruised at play, offence ruled out, whānau act",
                        of(harmless(), "physical").and("injury", "minor").and("whanauActingAndAble"),
                        ASSESS,
                        URGENT),
                closed("26 Jan 2026: sexual abuse alleged, no access", sexual, INVESTIGATE, URGENT),
                closed("27 Jan 2026: the same, access", sexual.and("allegedPersonHasAccess"), INVESTIGATE, VERY_URGENT),
                closed(
                        "28 Jan 2026: the same, access, protection not known",
                        sexual.and("allegedPersonHasAccess").and("protectiveFactorsHold48Hours", null),
                        INVESTIGATE,
                        CRITICAL),
                closed(
                        "29 Jan 2026: sexual abuse alleged, whānau act, nothing else known",
                        of(unknown(), "sexual").and("whanauActingAndAble"),
                        INVESTIGATE,
                        VERY_URGENT),
                report(
                        "30 Jan 2026: the same, Police consulted",
                        of(unknown(), "sexual").and("whanauActingAndAble").and("policeConsulted"),
                        ASSESS,
                        URGENT));
    }

    private static List<Report> inCare() {
        Facts inCare = harmless().and("inCare");
        return List.of(
                closed(
                        "2 Feb 2026: in care, violence in the caregiver's home, called wellbeing",
                        inCare.and("familyViolence"),
                        ASSESS,
                        URGENT),
                report(
                        "3 Feb 2026: in care, wants another school, agrees to help",
                        inCare.and("needsHelpNoHarm").and("consentToReferral"),
                        REFER,
                        NONE),
                closed(
                        "5 Feb 2026: in care, saw violence only",
                        of(inCare, "family-violence").and("witnessToOffenceOnly"),
                        ASSESS,
                        URGENT),
                closed("9 Feb 2026: in care, left alone", inCare.and("leftAloneOrAbandoned"), ASSESS, VERY_URGENT),
                closed(
                        "10 Feb 2026: in care, offence, Police consulted",
                        inCare.and("possibleOffenceAgainstTamaiti").and("policeConsulted"),
                        INVESTIGATE,
                        URGENT));
    }

    private static List<Report> selfHarm() {
        Facts weighed = of(harmless(), "self-harm").and("needsHelpNoHarm").and("consentToReferral");
        return List.of(
                report(
                        "11 Feb 2026: self-harm, a counsellor helps, seriousness not asked",
                        of(unknown(), "self-harm").and("otherServicesMeetNeed"),
                        ASSESS,
                        VERY_URGENT),
                report("12 Feb 2026: self-harm, weighed and not serious, agrees to help", weighed, REFER, NONE),
                report(
                        "13 Feb 2026: the same, but a plan to end their life",
                        weighed.and("seriousHarmOrImmediateRisk").and("protectiveFactorsHold48Hours", null),
                        ASSESS,
                        CRITICAL));
    }

    private static List<Report> help() {
        Facts agrees = harmless().and("needsHelpNoHarm").and("consentToReferral");
        Facts nobodySafe = agrees.and("safeAdultAvailable", false);
        return List.of(
                report(
                        "16 Feb 2026: violence at home, called help without harm",
                        of(agrees, "family-violence").and("familyViolence"),
                        ASSESS,
                        URGENT),
                report("17 Feb 2026: help without harm, and a bruise", agrees.and("injury", "minor"), ASSESS, URGENT),
                report(
                        "18 Feb 2026: agrees to help, nobody safe, protection not known",
                        nobodySafe.and("protectiveFactorsHold48Hours", null),
                        ASSESS,
                        VERY_URGENT),
                report(
                        "24 Feb 2026: declines help, nobody safe",
                        nobodySafe.and("consentToReferral", false),
                        ASSESS,
                        URGENT),
                report(
                        "26 Feb 2026: help without harm, and serious harm, protection not known",
                        agrees.and("seriousHarmOrImmediateRisk").and("protectiveFactorsHold48Hours", null),
                        ASSESS,
                        CRITICAL),
                locked(
                        "2 Mar 2026: sole carer imprisoned, agrees to help, not known who cares",
                        agrees.and("soleCarerImprisoned").and("safeAdultAvailable", null),
                        ASSESS,
                        VERY_URGENT));
    }

    private static List<Report> urgency() {
        Facts visited = of(harmless(), "physical").and("injury", "severe").and("allegedPersonHasAccess");
        return List.of(
                report(
                        "3 Mar 2026: left alone, an aunty stays until tomorrow",
                        harmless().and("leftAloneOrAbandoned").and("protectiveFactorsHold48Hours", false),
                        ASSESS,
                        CRITICAL),
                closed(
                        "5 Mar 2026: severe injury, safe in hospital, the alleged person visits",
                        visited.and("possibleOffenceAgainstTamaiti", null),
                        INVESTIGATE,
                        CRITICAL),
                report("6 Mar 2026: the same, offence ruled out", visited, ASSESS, CRITICAL),
                report(
                        "9 Mar 2026: severe injury, called not serious, Police consulted",
                        harmless().and("injury", "severe").and("policeConsulted"),
                        ASSESS,
                        VERY_URGENT),
                report(
                        "11 Mar 2026: nobody safe, not known whether alone",
                        unknown().and("safeAdultAvailable", false),
                        ASSESS,
                        VERY_URGENT),
                closed(
                        "13 Mar 2026: unborn, subsequent child, violence at home",
                        unknown().and("unborn").and("subsequentChild").and("familyViolence"),
                        ASSESS,
                        URGENT));
    }

    private static List<Report> openCases() {
        Facts same = harmless().and("openCase").and("sameConcernAlreadyKnown");
        return List.of(
                report("8 Apr 2026: known concern, offence ruled out", of(same, "physical"), ADD, NONE),
                closed(
                        "9 Apr 2026: known concern, struck, injury and offence not known",
                        of(same, "physical").and("injury", null).and("possibleOffenceAgainstTamaiti", null),
                        ASSESS,
                        URGENT),
                report("14 Apr 2026: known concern, a doctor now", same.and("needsMedicalCareNow"), ASSESS, CRITICAL),
                locked(
                        "16 Apr 2026: known concern, sole carer imprisoned",
                        same.and("soleCarerImprisoned"),
                        ASSESS,
                        URGENT));
    }

    private static List<Report> repeated() {
        Facts five = harmless().and("earlierReports", 5);
        return List.of(
                report(
                        "19 May 2026: five reports, not weighed, services help",
                        five.and("cumulativeUnresolvedHarm", null).and("otherServicesMeetNeed"),
                        ASSESS,
                        URGENT),
                report(
                        "21 May 2026: five reports, weighed, help declined",
                        five.and("needsHelpNoHarm").and("consentToReferral", false),
                        ASSESS,
                        URGENT),
                report(
                        "28 May 2026: neglect that grows, whānau act",
                        of(five, "neglect").and("pattern", "escalating").and("whanauActingAndAble"),
                        ASSESS,
                        URGENT),
                report("4 Jun 2026: neglect, nothing else known", of(unknown(), "neglect"), ASSESS, URGENT));
    }

    private static Facts of(Facts facts, String... types) {
        return facts.and("concernTypes", Arrays.asList(types));
    }

    @TestFactory
    Stream<DynamicTest> eachReportIsAnsweredAsPracticeAsks() {
        return reports()
                .map(report -> dynamicTest(report.told(), () -> {
                    Map<String, Object> suggestion = scenario.decides("response-pathway", asked(report, null, null));
                    Map<String, Object> timeframe =
                            scenario.decides("response-timeframe", asked(report, report.pathway(), null));
                    Map<String, Object> gate = scenario.decides("response-gate", asked(report, NO_ACTION, NONE));

                    assertThat(suggestion)
                            .containsEntry("pathway", report.pathway())
                            .containsEntry("noActionOpen", report.noAction() != NoAction.CLOSED)
                            .containsEntry("lockedAtSite", report.noAction() == NoAction.LOCKED);
                    assertThat(timeframe).containsEntry("level", report.level());
                    assertThat(gate).containsEntry("allowed", report.noAction() == NoAction.OPEN);
                }));
    }

    private static Map<String, @Nullable Object> asked(
            Report report, @Nullable String pathway, @Nullable String timeframeLevel) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("facts", report.facts().known());
        asked.put("pathway", pathway);
        asked.put("timeframeLevel", timeframeLevel);
        asked.put("chosenLevel", null);
        return asked;
    }
}
