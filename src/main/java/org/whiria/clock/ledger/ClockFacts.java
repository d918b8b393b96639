package org.whiria.clock.ledger;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.ClockState;
import org.whiria.clock.period.Period;

/**
 * What a ledger comes to.
 *
 * @param from the moment from which the present round counts
 * @param dayStarts working hours of the kind as they were at the start, with {@code dayEnds}
 * @param moves what moved the due date in the present round: EXTENDED, PAUSED and RESUMED
 * @param dueAt null while paused
 * @param breachedAt the due date that ran out unmet
 * @param extensions in the present round
 * @param step how many alarms of the present due date have rung or lie behind
 * @param sequence of the last entry
 */
public record ClockFacts(
        ClockState state,
        OffsetDateTime from,
        Period limit,
        LocalTime dayStarts,
        LocalTime dayEnds,
        List<LedgerEntry> moves,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime breachedAt,
        @Nullable OffsetDateTime endedAt,
        int extensions,
        int revision,
        int step,
        int calendarVersion,
        int sequence) {

    public ClockFacts {
        moves = List.copyOf(moves);
    }
}
