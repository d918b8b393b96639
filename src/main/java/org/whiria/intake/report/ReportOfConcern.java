package org.whiria.intake.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.tamariki.Adult;
import org.whiria.casefile.tamariki.PersonName;

/** One report of concern as it was told; null means not known. */
public record ReportOfConcern(
        @Nullable String reference,
        OffsetDateTime receivedAt,
        String channel,
        Notifier notifier,
        List<Child> tamariki,
        List<Adult> adults,
        Concern concern,
        Safety safety,
        Indicators indicators) {

    /** Who made the report; all null where nobody gave a name. */
    public record Notifier(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable String relationship,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Boolean keepConfidential,
            @Nullable Boolean isWhanau,
            @Nullable Boolean spokeWithTamaiti,
            @Nullable Boolean spokeWithWhanau,
            @Nullable Boolean canReferOn) {}

    /** A tamaiti of the report, born or expected. */
    public record Child(
            @JsonUnwrapped PersonName name,
            @Nullable LocalDate dateOfBirth,
            @Nullable LocalDate expectedBirth,
            String gender,
            List<String> ethnicities,
            List<String> iwi,
            List<String> hapu,
            @Nullable String disability,
            @Nullable String school,
            @Nullable String address,
            @Nullable Boolean inCare,
            @Nullable String caregiver) {

        public boolean unborn() {
            return dateOfBirth == null && expectedBirth != null;
        }
    }

    /** What the worry is. */
    public record Concern(
            List<String> types,
            String narrative,
            @Nullable LocalDate happenedOn,
            @Nullable String seenOrTold,
            @Nullable String injury,
            @Nullable String pattern) {}

    /** What is known about safety now. */
    public record Safety(
            @Nullable Boolean seriousHarmOrImmediateRisk,
            @Nullable Boolean needsMedicalCareNow,
            @Nullable Boolean allegedPersonHasAccess,
            @Nullable Boolean leftAloneOrAbandoned,
            @Nullable Boolean protectiveFactorsHold48Hours,
            @Nullable Boolean safeAdultAvailable) {}

    /** What the person at intake ticks. */
    public record Indicators(
            @Nullable Boolean possibleOffenceAgainstTamaiti,
            @Nullable Boolean witnessToOffenceOnly,
            @Nullable Boolean policeConsulted,
            @Nullable Boolean familyViolence,
            @Nullable Boolean soleCarerImprisoned,
            @Nullable Boolean subsequentChild,
            @Nullable Integer earlierReports,
            @Nullable Boolean openCase,
            @Nullable Boolean sameConcernAlreadyKnown,
            @Nullable Boolean whanauActingAndAble,
            @Nullable Boolean otherServicesMeetNeed,
            @Nullable Boolean needsHelpNoHarm,
            @Nullable Boolean consentToReferral,
            @Nullable Boolean significantImpactOnDevelopment,
            @Nullable Boolean cumulativeUnresolvedHarm) {}
}
