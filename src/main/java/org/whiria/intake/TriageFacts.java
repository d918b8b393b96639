package org.whiria.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the triage tables look at, and nothing else: codes, numbers and ticks, never a name or a narrative. The component
 * names are the keys of the process variable {@code facts}; null means not known.
 */
public record TriageFacts(
        List<String> concernTypes,
        @Nullable String injury,
        @Nullable String pattern,
        String channel,
        @Nullable Boolean seriousHarmOrImmediateRisk,
        @Nullable Boolean needsMedicalCareNow,
        @Nullable Boolean allegedPersonHasAccess,
        @Nullable Boolean leftAloneOrAbandoned,
        @Nullable Boolean protectiveFactorsHold48Hours,
        @Nullable Boolean safeAdultAvailable,
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
        @Nullable Boolean cumulativeUnresolvedHarm,
        @Nullable Boolean inCare,
        @Nullable Integer youngestAgeYears,
        boolean unborn) {}
