package org.whiria.casefile.tamariki;

import org.jspecify.annotations.Nullable;

/** An adult in the life of a tamaiti: whānau, caregiver or somebody else the report names. */
public record Adult(
        String name,
        @Nullable String relationship,
        @Nullable Boolean livesWithTamaiti,
        @Nullable Boolean allegedToHaveHarmed) {}
