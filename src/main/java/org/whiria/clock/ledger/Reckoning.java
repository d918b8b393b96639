package org.whiria.clock.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.LedgerEntry;
import org.whiria.clock.Period;
import org.whiria.clock.Unit;
import org.whiria.clock.calendar.WorkingTime;

/** The due date of a running clock, and the moments of its alarms, from nothing but what its ledger says and a calendar. */
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

    /**
     * When an alarm rings.
     *
     * @param step 1 for the first warning; one more than there are warnings for the due date
     */
    static OffsetDateTime moment(int step, List<Period> warnings, OffsetDateTime due, WorkingTime time) {
        return step <= warnings.size() ? warnings.get(step - 1).before(due, time) : due;
    }

    /**
     * How many alarms of a new due date lie behind already. Warnings still to come ring, again if they rang for an earlier due date. Of
     * those whose moment has passed the latest rings at once unless it rang before; one that comes after the due date warns of
     * nothing.
     *
     * @param rung how many had rung for the due date before
     */
    static int behind(int rung, List<Period> warnings, OffsetDateTime due, OffsetDateTime now, WorkingTime time) {
        if (!due.isAfter(now)) {
            return warnings.size();
        }
        var passed = 0;
        while (passed < warnings.size()
                && !moment(passed + 1, warnings, due, time).isAfter(now)) {
            passed++;
        }
        return rung >= passed ? passed : passed - 1;
    }

    /** The step of the next alarm; null where all have rung. */
    static @Nullable Integer next(ClockFacts facts, List<Period> warnings) {
        return facts.breachedAt() == null ? Math.min(facts.step(), warnings.size()) + 1 : null;
    }
}
