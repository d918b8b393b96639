package org.whiria.clock;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The statutory clocks: started, ended and rung by processes, and read by everyone. */
@Service
public class Clocks {

    Clocks() {}

    /**
     * Starts a clock and publishes {@link ClockStarted}; the same {@code startedBy} finds the clock that is there.
     *
     * @throws IllegalArgumentException for an unknown kind or site, or a limit that the kind does not allow
     */
    public StartedClock start(StartClock command) {
        throw new UnsupportedOperationException(command.kind());
    }

    /**
     * Ends a clock, and publishes {@link ClockChanged}; one that has ended stays as it is. A repeating clock that is met begins its
     * next round and runs on until it is cancelled.
     *
     * @param at when it was met or given up
     * @param who username; null for a process
     * @param reason in words; null where being met is reason enough
     */
    public void end(UUID id, Ending ending, OffsetDateTime at, @Nullable String who, @Nullable String reason) {
        throw new UnsupportedOperationException(ending + " " + id);
    }

    /** What the alarm of the clock should wait for now. */
    public Armed arm(UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /**
     * An alarm rang. If the clock still stands as it did when the alarm was armed, the next of its alarms has happened: a warning
     * or the breach, with {@link ClockStruck}. The machine's time is not asked.
     *
     * @param revision under which the alarm was armed
     * @param at the engine's time
     * @param job what rings; a second delivery gets the answer of the first
     */
    public Struck strike(UUID id, int revision, OffsetDateTime at, String job) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Records which roles were told of a warning or a breach, once per job. */
    public void recordEscalation(UUID id, String event, int step, List<String> told, String job) {
        throw new UnsupportedOperationException(id.toString());
    }

    public Optional<ClockView> find(UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** The clocks of a case, running ones first, by due date. */
    public List<ClockView> ofCase(UUID caseId) {
        throw new UnsupportedOperationException(caseId.toString());
    }

    /** The clocks of a report, running ones first, by due date. */
    public List<ClockView> ofReport(UUID reportId) {
        throw new UnsupportedOperationException(reportId.toString());
    }

    /** The ledger, in the order in which it was written. */
    public List<LedgerEntry> ledger(UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** All kinds, by name. */
    public List<ClockKind> kinds() {
        throw new UnsupportedOperationException();
    }
}
