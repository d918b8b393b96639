package org.whiria.clock.takeover;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock that began elsewhere, or a birthday, which no process knows.
 *
 * @param kind code of a clock kind
 * @param origin what names this clock in the other system; sent again it starts no second clock. A birthday needs none
 * @param from the moment from which it counts: in the past, or the hearing from which it counts back. A birthday counts from the
 *     date of birth that the case has, and this stays empty
 * @param caseReference what it is about; either this or a report
 * @param amount with {@code unit}, where the kind has no limit of its own or another one holds
 */
record Import(
        String kind,
        String origin,
        @Nullable OffsetDateTime from,
        @Nullable String caseReference,
        @Nullable String reportReference,
        @Nullable Long amount,
        @Nullable String unit) {

    /** What was left out is empty. */
    Import {
        kind = Objects.requireNonNullElse(kind, "");
        origin = Objects.requireNonNullElse(origin, "").strip();
    }
}
