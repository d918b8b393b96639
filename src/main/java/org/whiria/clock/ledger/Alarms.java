package org.whiria.clock.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.period.Period;

/**
 * When a clock rings: at each of its warnings, step 1 and on, and last at its due date.
 *
 * @param warnings how long before the due date, earliest first
 * @param time the working days of the calendar by which the due date was computed
 */
record Alarms(List<Period> warnings, OffsetDateTime due, WorkingTime time) {

    /** The moment of a step; one more than there are warnings is the due date. */
    OffsetDateTime moment(int step) {
        return step <= warnings.size() ? warnings.get(step - 1).before(due, time) : due;
    }

    List<OffsetDateTime> moments() {
        return IntStream.rangeClosed(1, warnings.size() + 1)
                .mapToObj(this::moment)
                .toList();
    }

    /**
     * How many steps of a new due date lie behind already. Warnings still to come ring, again if they rang for an earlier due date. Of
     * those whose moment has passed the latest rings at once unless it rang before; one that comes after the due date warns of
     * nothing.
     *
     * @param rung how many had rung for the due date before
     */
    int behind(int rung, OffsetDateTime now) {
        if (!due.isAfter(now)) {
            return warnings.size();
        }
        var passed = 0;
        while (passed < warnings.size() && !moment(passed + 1).isAfter(now)) {
            passed++;
        }
        return rung >= passed ? passed : passed - 1;
    }

    /** The step that rings next; null where all have rung. */
    static @Nullable Integer next(ClockFacts facts, List<Period> warnings) {
        return facts.breachedAt() == null ? Math.min(facts.step(), warnings.size()) + 1 : null;
    }
}
