package org.whiria.clock.ledger;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.calendar.Calendars;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.period.Period;

/** A ledger without a database. */
final class PaperLedger {

    static final Because SOMEONE = new Because("supervisor", "some-reason", "Some reason", "A note");

    private final ClockKind kind;
    private final String site;
    private WorkingDays calendars;
    private final List<LedgerEntry> entries = new ArrayList<>();

    PaperLedger(ClockKind kind, String site, WorkingDays calendars) {
        this.kind = kind;
        this.site = site;
        this.calendars = calendars;
    }

    static ClockKind aKind(Period limit, ClockKind.@Nullable Repeat repeats, Period... warnings) {
        return new ClockKind(
                "a-kind",
                "A kind",
                limit,
                true,
                Calendars.STARTS,
                Calendars.ENDS,
                List.of(warnings),
                true,
                1,
                limit,
                repeats,
                "A rule.",
                "A source",
                false,
                null);
    }

    /** Does something at that moment, and keeps what was written. */
    PaperLedger at(OffsetDateTime now, Consumer<OpenLedger> doing) {
        var ledger = new OpenLedger(kind, site, calendars.known(), entries, now);
        doing.accept(ledger);
        entries.addAll(ledger.added());
        return this;
    }

    /** From now on, the calendar is another. */
    void follow(WorkingDays changed) {
        calendars = changed;
    }

    ClockFacts facts() {
        return Replay.of(entries);
    }

    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }
}
