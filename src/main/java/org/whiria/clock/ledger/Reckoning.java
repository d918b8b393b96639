package org.whiria.clock.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.period.Unit;

/** The due date of a running clock, from nothing but what its ledger says and a calendar. */
public final class Reckoning {

    private Reckoning() {}

    /**
     * The due date of the present round: the limit from its start, then each move in the order in which it was made.
     *
     * @param time the working days of one version of the calendar
     */
    public static OffsetDateTime due(ClockFacts facts, WorkingTime time) {
        var due = facts.limit().after(facts.from(), time);
        OffsetDateTime paused = null;
        for (LedgerEntry move : facts.moves()) {
            switch (move.kind()) {
                case EXTENDED -> due = requireNonNull(move.period()).after(due, time);
                case PAUSED -> paused = move.at();
                case RESUMED -> due = resumed(facts.limit().unit(), due, requireNonNull(paused), move.at(), time);
                default -> throw new IllegalStateException(move.kind() + " moves no due date");
            }
        }
        return due;
    }

    /** Working days go on with as many as were left; all else moves on by the time that was paused. */
    private static OffsetDateTime resumed(
            Unit unit, OffsetDateTime due, OffsetDateTime paused, OffsetDateTime resumed, WorkingTime time) {
        if (unit != Unit.WORKING_DAYS) {
            return due.plus(Duration.between(paused, resumed));
        }
        var left = time.between(paused, due);
        return left > 0 ? time.counted(resumed, left) : time.endOfTheDay(resumed);
    }
}
