package org.whiria.clock;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.period.Period;

/**
 * Starts a clock.
 *
 * @param kind code of a {@link ClockKind}
 * @param site whose working days count
 * @param from the moment from which it counts; may lie in the past, as in a case taken over, or in the future, as a
 *     hearing from which it counts back; for a birthday the date of birth
 * @param limit where the kind has none or may be set anew; null for the kind's own
 * @param startedBy what starts it, such as the key of an element instance: the same one starts one clock
 * @param who username; null for a process
 */
public record StartClock(
        String kind,
        String site,
        OffsetDateTime from,
        @Nullable Period limit,
        @Nullable UUID caseId,
        @Nullable UUID reportId,
        String startedBy,
        @Nullable String who) {}
