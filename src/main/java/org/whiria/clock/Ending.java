package org.whiria.clock;

import java.util.Arrays;
import java.util.Locale;

/** How a clock ends: what it waited for was done, or is not waited for any more. */
public enum Ending {
    MET,
    CANCELLED;

    /** Reads {@code met} or {@code cancelled}; anything else is a fault of the model. */
    public static Ending of(String code) {
        return Arrays.stream(values())
                .filter(ending -> ending.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A clock ends “met” or “cancelled”, nothing else"));
    }
}
