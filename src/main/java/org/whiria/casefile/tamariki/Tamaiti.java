package org.whiria.casefile.tamariki;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.platform.NzTime;

/** A child or young person the agency knows of; {@code inCare} null means not known. */
public record Tamaiti(
        UUID id,
        PersonName name,
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
        @Nullable String caregiver,
        int version) {

    /** Whole years on today's date in New Zealand; null while unborn or where the birth is not known. */
    public @Nullable Integer ageYears(Clock clock) {
        return ageYears(dateOfBirth, LocalDate.ofInstant(clock.instant(), NzTime.ZONE));
    }

    public static @Nullable Integer ageYears(@Nullable LocalDate dateOfBirth, LocalDate on) {
        return dateOfBirth == null || dateOfBirth.isAfter(on)
                ? null
                : Period.between(dateOfBirth, on).getYears();
    }
}
