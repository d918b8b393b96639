package org.whiria.clock.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who did something to a clock, and why.
 *
 * @param who username; null for a process
 * @param code of the permitted reason; null where none was chosen from the list
 * @param reason in words
 */
public record Because(
        @Nullable String who,
        @Nullable String code,
        @Nullable String reason,
        @Nullable String note) {

    /** A process did it, or a person who need not say why. */
    public static Because of(@Nullable String who) {
        return new Because(who, null, null, null);
    }
}
