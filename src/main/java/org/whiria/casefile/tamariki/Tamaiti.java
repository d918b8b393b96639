package org.whiria.casefile.tamariki;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        int version) {}
