package org.whiria.clock.ledger;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.Armed;
import org.whiria.clock.ClockState;
import org.whiria.clock.Ending;
import org.whiria.clock.Struck;
import org.whiria.clock.calendar.KnownCalendars;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.kind.ClockKind.Repeat;
import org.whiria.clock.period.Period;

/**
 * The ledger of one clock, opened for writing. What may be asked is checked by the caller; this class knows what follows from it.
 * {@link #added()} is what has to be kept.
 */
public final class OpenLedger {

    private final ClockKind kind;
    private final String site;
    private final KnownCalendars calendars;
    private final OffsetDateTime now;
    private final List<LedgerEntry> entries;
    private final int kept;
    private final Replay replay = new Replay();
    private int revision;

    /**
     * Opens a ledger.
     *
     * @param entries what is written already; empty for a new clock
     * @param now when what follows is recorded
     */
    public OpenLedger(
            ClockKind kind, String site, KnownCalendars calendars, List<LedgerEntry> entries, OffsetDateTime now) {
        this.kind = kind;
        this.site = site;
        this.calendars = calendars;
        this.now = now;
        this.entries = new ArrayList<>(entries);
        this.kept = entries.size();
        entries.forEach(replay::read);
        this.revision = entries.isEmpty() ? 0 : facts().revision();
    }

    /** Begins to count. */
    public void start(OffsetDateTime from, Period limit, Because because) {
        revision++;
        begin(from, limit, because);
    }

    /** Moves the due date of a running clock. */
    public void extend(Period by, Because because) {
        revision++;
        write(new Draft(EntryKind.EXTENDED, now).period(by).because(because));
        computeDue();
    }

    /** No time passes from now on. */
    public void pause(Because because) {
        revision++;
        write(new Draft(EntryKind.PAUSED, now).because(because));
    }

    /** Time passes again from now on. */
    public void resume(Because because) {
        revision++;
        write(new Draft(EntryKind.RESUMED, now).because(because));
        computeDue();
    }

    /**
     * Ends the clock, or this round of it where it repeats; a clock that has ended stays as it is.
     *
     * @param job what ends it, once; null for a person
     */
    public void end(Ending ending, OffsetDateTime at, Because because, @Nullable String job) {
        if (facts().state().isEnded() || (job != null && entryOf(job).isPresent())) {
            return;
        }
        revision++;
        breachIfLate(at);
        var due = facts().dueAt();
        write(new Draft(ending == Ending.MET ? EntryKind.MET : EntryKind.CANCELLED, at)
                .because(because)
                .job(job));
        if (ending == Ending.MET && kind.repeats() != null) {
            begin(kind.repeats() == Repeat.FROM_DUE && due != null ? due : at, facts().limit(), Because.of(null));
        }
    }

    /** The next alarm has rung, if the clock is still what it was under that revision. The first ring of a job counts. */
    public Struck strike(int armedRevision, OffsetDateTime at, String job) {
        var earlier = entryOf(job);
        if (earlier.isPresent()) {
            return struck(earlier.get());
        }
        var facts = facts();
        var wakeAt = facts.revision() == armedRevision ? armed().wakeAt() : null;
        if (wakeAt == null || at.isBefore(wakeAt.truncatedTo(ChronoUnit.MILLIS))) {
            return new Struck("changed", 0);
        }
        var step = requireNonNull(Alarms.next(facts, kind.warnings()));
        return struck(write(alarm(step, at).job(job), step));
    }

    /** Who was told of an alarm; once per job. */
    public void told(OffsetDateTime at, List<String> roles, String what, String job) {
        if (entryOf(job).isEmpty()) {
            write(new Draft(EntryKind.TOLD, at)
                    .told(roles)
                    .because(new Because(null, null, what, null))
                    .job(job));
        }
    }

    /** Holds what runs and is not yet due against the calendar as it is now. */
    public void recompute() {
        var facts = facts();
        var due = facts.dueAt();
        if (facts.state() != ClockState.RUNNING || facts.breachedAt() != null || due == null || !due.isAfter(now)) {
            return;
        }
        var current = time(facts, calendars.current().version());
        var moved = alarms(Draft.here(Reckoning.due(facts, current)), current);
        if (!moved.moments()
                .equals(alarms(due, time(facts, facts.calendarVersion())).moments())) {
            revision++;
            computeDue();
        }
    }

    /** What the alarm should wait for. */
    public Armed armed() {
        var facts = facts();
        if (facts.state().isEnded()) {
            return new Armed("ended", null, facts.revision());
        }
        var step = Alarms.next(facts, kind.warnings());
        if (facts.dueAt() == null || step == null) {
            return new Armed("waiting", null, facts.revision());
        }
        var alarms = alarms(facts.dueAt(), time(facts, facts.calendarVersion()));
        return new Armed("running", alarms.moment(step), facts.revision());
    }

    public ClockFacts facts() {
        return replay.facts();
    }

    /** What has been written since the ledger was opened. */
    public List<LedgerEntry> added() {
        return List.copyOf(entries.subList(kept, entries.size()));
    }

    private void begin(OffsetDateTime from, Period limit, Because because) {
        write(
                new Draft(EntryKind.STARTED, from)
                        .period(limit)
                        .hours(kind.dayStarts(), kind.dayEnds())
                        .because(because),
                0);
        computeDue();
    }

    private void computeDue() {
        var facts = facts();
        var time = time(facts, calendars.current().version());
        var due = Reckoning.due(facts, time);
        write(
                new Draft(EntryKind.DUE_COMPUTED, now)
                        .due(due)
                        .by(time.calendar().version()),
                alarms(due, time).behind(facts.step(), now));
    }

    /** News of the end may come before the alarm, or be about a time before the alarms were ours to ring. */
    private void breachIfLate(OffsetDateTime at) {
        var facts = facts();
        if (facts.dueAt() != null && facts.breachedAt() == null && at.isAfter(facts.dueAt())) {
            var step = kind.warnings().size() + 1;
            write(alarm(step, at), step);
        }
    }

    private Draft alarm(int step, OffsetDateTime at) {
        return step > kind.warnings().size()
                ? new Draft(EntryKind.BREACHED, at).due(requireNonNull(facts().dueAt()))
                : new Draft(EntryKind.REMINDED, at);
    }

    private Alarms alarms(OffsetDateTime due, WorkingTime time) {
        return new Alarms(kind.warnings(), due, time);
    }

    private WorkingTime time(ClockFacts facts, int version) {
        return new WorkingTime(calendars.in(version), site, facts.dayStarts(), facts.dayEnds());
    }

    private Optional<LedgerEntry> entryOf(String job) {
        return entries.stream().filter(entry -> job.equals(entry.job())).findFirst();
    }

    private static Struck struck(LedgerEntry entry) {
        return new Struck(entry.kind() == EntryKind.BREACHED ? "breached" : "warned", entry.step());
    }

    private void write(Draft draft) {
        write(draft, facts().step());
    }

    private LedgerEntry write(Draft draft, int step) {
        var entry = draft.entry(replay.sequence() + 1, now, revision, step);
        entries.add(entry);
        replay.read(entry);
        return entry;
    }
}
