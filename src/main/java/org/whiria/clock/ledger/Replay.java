package org.whiria.clock.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.ClockState;
import org.whiria.clock.period.Period;

/** Reads a ledger from its first entry on: the same entries always come to the same. */
public final class Replay {

    private final List<LedgerEntry> moves = new ArrayList<>();
    private ClockState state = ClockState.RUNNING;
    private @Nullable OffsetDateTime from;
    private @Nullable Period limit;
    private @Nullable LocalTime dayStarts;
    private @Nullable LocalTime dayEnds;
    private @Nullable OffsetDateTime dueAt;
    private @Nullable OffsetDateTime breachedAt;
    private @Nullable OffsetDateTime endedAt;
    private int extensions;
    private int revision;
    private int step;
    private int calendarVersion;
    private int sequence;

    Replay() {}

    /** What the entries, in the order in which they were written, come to. The first is STARTED. */
    public static ClockFacts of(List<LedgerEntry> entries) {
        var replay = new Replay();
        entries.forEach(replay::read);
        return replay.facts();
    }

    void read(LedgerEntry entry) {
        revision = entry.revision();
        step = entry.step();
        sequence = entry.sequence();
        switch (entry.kind()) {
            case STARTED -> begin(entry);
            case DUE_COMPUTED -> {
                dueAt = entry.dueAt();
                calendarVersion = requireNonNull(entry.calendarVersion());
            }
            case EXTENDED -> {
                moves.add(entry);
                extensions++;
            }
            case PAUSED -> move(entry, ClockState.PAUSED);
            case RESUMED -> move(entry, ClockState.RUNNING);
            case BREACHED -> breachedAt = entry.dueAt();
            case MET -> meet(entry);
            case CANCELLED -> end(entry, ClockState.CANCELLED);
            case REMINDED, TOLD -> {
                // The step is all that they move.
            }
        }
    }

    /** The first entry, and that of each further round of a repeating clock. */
    private void begin(LedgerEntry entry) {
        state = ClockState.RUNNING;
        from = entry.at();
        limit = entry.period();
        dayStarts = entry.dayStarts();
        dayEnds = entry.dayEnds();
        breachedAt = null;
        endedAt = null;
        extensions = 0;
        moves.clear();
    }

    private void move(LedgerEntry entry, ClockState next) {
        moves.add(entry);
        state = next;
    }

    /** The alarm may have been quicker than the news: what was done by the due date was done in time. */
    private void meet(LedgerEntry entry) {
        if (breachedAt != null && !entry.at().isAfter(breachedAt)) {
            breachedAt = null;
        }
        end(entry, ClockState.MET);
    }

    private void end(LedgerEntry entry, ClockState ended) {
        state = ended;
        endedAt = entry.at();
    }

    int sequence() {
        return sequence;
    }

    ClockFacts facts() {
        return new ClockFacts(
                state,
                requireNonNull(from),
                requireNonNull(limit),
                requireNonNull(dayStarts),
                requireNonNull(dayEnds),
                moves,
                state == ClockState.PAUSED ? null : dueAt,
                breachedAt,
                endedAt,
                extensions,
                revision,
                step,
                calendarVersion,
                sequence);
    }
}
