package org.whiria.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.tamariki.Tamaiti;
import org.whiria.intake.matching.Match;
import org.whiria.intake.report.ReportOfConcern;
import org.whiria.platform.NzTime;

/** Derives what the triage tables look at. Where intake ticked one thing and the records say another, the higher value holds. */
final class FactFinding {

    private FactFinding() {}

    static TriageFacts facts(ReportOfConcern report, List<Match> matches) {
        var on = report.receivedAt().atZoneSameInstant(NzTime.ZONE).toLocalDate();
        var concern = report.concern();
        var safety = report.safety();
        var ticked = report.indicators();
        return new TriageFacts(
                concern.types(),
                concern.injury(),
                concern.pattern(),
                report.channel(),
                safety.seriousHarmOrImmediateRisk(),
                safety.needsMedicalCareNow(),
                safety.allegedPersonHasAccess(),
                safety.leftAloneOrAbandoned(),
                safety.protectiveFactorsHold48Hours(),
                safety.safeAdultAvailable(),
                ticked.possibleOffenceAgainstTamaiti(),
                ticked.witnessToOffenceOnly(),
                ticked.policeConsulted(),
                ticked.familyViolence(),
                ticked.soleCarerImprisoned(),
                ticked.subsequentChild(),
                earlierReports(ticked.earlierReports(), matches),
                anyTrue(Stream.concat(
                        Stream.ofNullable(ticked.openCase()),
                        matches.stream()
                                .filter(match -> match.openCase() != null)
                                .map(match -> true))),
                ticked.sameConcernAlreadyKnown(),
                ticked.whanauActingAndAble(),
                ticked.otherServicesMeetNeed(),
                ticked.needsHelpNoHarm(),
                ticked.consentToReferral(),
                ticked.significantImpactOnDevelopment(),
                ticked.cumulativeUnresolvedHarm(),
                anyTrue(Stream.concat(
                                report.tamariki().stream().map(ReportOfConcern.Child::inCare),
                                matches.stream().map(Match::inCare))
                        .filter(Objects::nonNull)),
                youngestAgeYears(report.tamariki(), on),
                report.tamariki().stream().anyMatch(ReportOfConcern.Child::unborn));
    }

    /** True if any is, false if all that is known says no, null if nothing is known. */
    private static @Nullable Boolean anyTrue(Stream<Boolean> known) {
        return known.reduce(Boolean::logicalOr).orElse(null);
    }

    private static @Nullable Integer earlierReports(@Nullable Integer ticked, List<Match> matches) {
        var found = matches.stream()
                .mapToInt(match -> match.earlierReports().size())
                .max()
                .orElse(0);
        return ticked == null && found == 0
                ? null
                : Integer.valueOf(Math.max(Objects.requireNonNullElse(ticked, 0), found));
    }

    private static @Nullable Integer youngestAgeYears(List<ReportOfConcern.Child> tamariki, LocalDate on) {
        var ages = tamariki.stream()
                .map(child -> Tamaiti.ageYears(child.dateOfBirth(), on))
                .filter(Objects::nonNull)
                .toList();
        return ages.isEmpty() ? null : Collections.min(ages);
    }
}
