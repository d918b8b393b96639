package org.whiria.clock.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.ledger.LedgerEntry;
import org.whiria.clock.ledger.Reckoning;
import org.whiria.clock.ledger.Replay;
import org.whiria.clock.words.ClockItem;

/** Reads a ledger again for somebody who wants to rely on it. */
@Component
class LedgerCheck {

    private final WorkingDays workingDays;

    LedgerCheck(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Whether the entries come to what is shown, and the due date follows from them and the calendar that they name. */
    boolean holds(ClockItem item, List<LedgerEntry> entries) {
        var facts = Replay.of(entries);
        if (facts.state() != item.state() || !same(facts.dueAt(), item.dueAt())) {
            return false;
        }
        var calendar = workingDays.in(facts.calendarVersion());
        var time = new WorkingTime(calendar, item.site(), facts.dayStarts(), facts.dayEnds());
        return facts.dueAt() == null || same(Reckoning.due(facts, time), facts.dueAt());
    }

    private static boolean same(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
        return Objects.equals(instant(one), instant(other));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
