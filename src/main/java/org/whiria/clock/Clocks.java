package org.whiria.clock;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.kind.Kinds;
import org.whiria.clock.ledger.Because;
import org.whiria.clock.ledger.Entries;
import org.whiria.clock.ledger.LedgerEntry;
import org.whiria.clock.ledger.Ledgers;
import org.whiria.clock.ledger.Ledgers.Locked;
import org.whiria.clock.ledger.OpenLedger;
import org.whiria.clock.ledger.Views;
import org.whiria.clock.period.Period;
import org.whiria.platform.Ids;

/** The statutory clocks: started, ended and rung by processes, and read by everyone. */
@Service
public class Clocks {

    private final Ledgers ledgers;
    private final Kinds kinds;
    private final Entries entries;
    private final Views views;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    Clocks(
            Ledgers ledgers,
            Kinds kinds,
            Entries entries,
            Views views,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Ids ids) {
        this.ledgers = ledgers;
        this.kinds = kinds;
        this.entries = entries;
        this.views = views;
        this.workingDays = workingDays;
        this.events = events;
        this.ids = ids;
    }

    /**
     * Starts a clock and publishes {@link ClockStarted}; the same {@code startedBy} finds the clock that is there. One that starts
     * in the past rings the latest of the warnings that have passed; when its due date has passed as well it rings for that
     * only.
     *
     * @throws IllegalArgumentException for an unknown kind or site, or a limit that the kind does not allow
     */
    @Transactional
    public StartedClock start(StartClock command) {
        var ledger = begun(command);
        var id = ids.next();
        if (!ledgers.keepNew(id, command, ledger)) {
            var there = views.startedBy(command.startedBy()).orElseThrow();
            return new StartedClock(there.id(), there.dueAt());
        }
        events.publishEvent(new ClockStarted(id, command.kind(), command.site(), command.caseId(), command.reportId()));
        return new StartedClock(id, ledger.facts().dueAt());
    }

    /**
     * When a clock that is started so would be due; nothing is kept.
     *
     * @throws IllegalArgumentException as {@link #start} does
     */
    public OffsetDateTime dueAt(StartClock command) {
        return requireNonNull(begun(command).facts().dueAt());
    }

    /**
     * Ends a clock, and publishes {@link ClockChanged}; one that has ended stays as it is. A repeating clock that is met begins its
     * next round and runs on until it is cancelled.
     *
     * @param at when it was met or given up; after the due date, the breach is recorded first if no alarm has
     * @param who username; null for a process
     * @param reason in words; null where being met is reason enough
     */
    @Transactional
    public void end(UUID id, Ending ending, OffsetDateTime at, @Nullable String who, @Nullable String reason) {
        end(id, ending, at, who, reason, null);
    }

    /**
     * The same, on behalf of a job: its second delivery ends no further round.
     *
     * @param job null for a person
     */
    @Transactional
    public void end(
            UUID id,
            Ending ending,
            OffsetDateTime at,
            @Nullable String who,
            @Nullable String reason,
            @Nullable String job) {
        var clock = open(id);
        clock.ledger().end(ending, at, new Because(who, null, reason, null), job);
        keepChanged(clock);
    }

    /** What the alarm of the clock should wait for now. Whoever changes it in this moment tells of the change. */
    public Armed arm(UUID id) {
        return ledgers.read(id).orElseThrow(() -> noSuchClock(id)).armed();
    }

    /**
     * An alarm rang. If the clock still stands as it did when the alarm was armed, the next of its alarms has happened: a warning
     * or the breach, with {@link ClockStruck}. The machine's time is not asked.
     *
     * @param revision under which the alarm was armed
     * @param at the engine's time
     * @param job what rings; a second delivery gets the answer of the first
     */
    @Transactional
    public Struck strike(UUID id, int revision, OffsetDateTime at, String job) {
        var clock = open(id);
        var struck = clock.ledger().strike(revision, at, job);
        if (!clock.ledger().added().isEmpty()) {
            ledgers.keep(clock);
            events.publishEvent(new ClockStruck(id, revision, struck.event(), struck.step()));
        }
        return struck;
    }

    /** Records which roles were told of a warning or a breach, once per job. */
    @Transactional
    public void recordEscalation(UUID id, String event, int step, List<String> told, OffsetDateTime at, String job) {
        var clock = open(id);
        var because = event.equals("warned") ? "Because of warning " + step : "Because the time ran out";
        clock.ledger().told(at, told, because, job);
        ledgers.keep(clock);
    }

    public Optional<ClockView> find(UUID id) {
        return views.find(id);
    }

    /** The clocks of a case, running ones first, by due date. */
    public List<ClockView> ofCase(UUID caseId) {
        return views.ofCase(caseId);
    }

    /** The ledger, in the order in which it was written. */
    public List<LedgerEntry> ledger(UUID id) {
        return entries.of(id);
    }

    /**
     * The kind with that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public ClockKind kind(String code) {
        return kinds.get(code);
    }

    /** All kinds, by name. */
    public List<ClockKind> kinds() {
        return kinds.all();
    }

    /** Keeps what a command wrote, and tells everyone who holds an alarm or a date of the clock. */
    public void keepChanged(Locked clock) {
        if (clock.ledger().added().isEmpty()) {
            return;
        }
        ledgers.keep(clock);
        var facts = clock.ledger().facts();
        events.publishEvent(
                new ClockChanged(clock.id(), facts.revision(), facts.dueAt(), clock.caseId(), clock.reportId()));
    }

    private OpenLedger begun(StartClock command) {
        var kind = kinds.get(command.kind());
        var ledger = ledgers.empty(kind, command.site());
        ledger.start(command.from(), limit(kind, command), Because.of(command.who()));
        return ledger;
    }

    private Locked open(UUID id) {
        return ledgers.open(id).orElseThrow(() -> noSuchClock(id));
    }

    private static IllegalArgumentException noSuchClock(UUID id) {
        return new IllegalArgumentException("There is no clock %s".formatted(id));
    }

    private Period limit(ClockKind kind, StartClock command) {
        var limit = command.limit() == null ? kind.limit() : command.limit();
        if (limit == null) {
            throw new IllegalArgumentException(
                    "A clock “%s” starts with a limit of its own. %s".formatted(kind.code(), kind.rule()));
        }
        if (kind.limit() != null && kind.ceiling() && !limit.equals(kind.limit()) && isLonger(limit, kind, command)) {
            throw new IllegalArgumentException("A clock “%s” runs for %s at most. %s"
                    .formatted(kind.code(), kind.limit().words(), kind.rule()));
        }
        return limit;
    }

    private boolean isLonger(Period limit, ClockKind kind, StartClock command) {
        var time = new WorkingTime(workingDays.current(), command.site(), kind.dayStarts(), kind.dayEnds());
        var most = requireNonNull(kind.limit());
        return limit.after(command.from(), time).isAfter(most.after(command.from(), time));
    }
}
