package org.whiria.clock;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.threeten.extra.MutableClock;
import org.whiria.clock.change.Change;
import org.whiria.clock.change.ClockChanges;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.ledger.LedgerEntry;
import org.whiria.clock.period.Period;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;

/** Running clocks at Kirikiriroa, and who may change them. */
@TestComponent
public class ClockFixture {

    public static final Staff SUPERVISOR =
            new Staff("supervisor", "Sam Supervisor", Set.of(new Group(Role.SUPERVISOR, "kirikiriroa")));
    public static final Staff WORKER =
            new Staff("worker", "Wai Worker", Set.of(new Group(Role.SOCIAL_WORKER, "kirikiriroa")));

    private final Clocks clocks;
    private final ClockChanges changes;
    private final MutableClock time;

    ClockFixture(Clocks clocks, ClockChanges changes, MutableClock time) {
        this.clocks = clocks;
        this.changes = changes;
        this.time = time;
    }

    /** The machine's time is that moment, and a clock of that kind starts. */
    public UUID started(String kind, String from) {
        time.setInstant(at(from).toInstant());
        return startedAt(kind, from);
    }

    /** A clock of that kind that counts from that moment, whatever the time is. */
    public UUID startedAt(String kind, String from) {
        return clocks.start(a(kind, from, null)).id();
    }

    /** The same, started by a process that ends it. */
    public UUID startedByAProcess(String kind, String from) {
        time.setInstant(at(from).toInstant());
        return clocks.start(a(kind, from, null, "element:" + UUID.randomUUID())).id();
    }

    public StartClock a(String kind, String from, @Nullable Period limit) {
        return a(kind, from, limit, UUID.randomUUID().toString());
    }

    private static StartClock a(String kind, String from, @Nullable Period limit, String startedBy) {
        return new StartClock(kind, "kirikiriroa", at(from), limit, UUID.randomUUID(), null, startedBy, null);
    }

    public Change change(UUID id, String reason) {
        return new Change(id, view(id).revision(), reason, "As agreed at the case consult");
    }

    public void extend(UUID id, String when, String reason, Period by) {
        time.setInstant(at(when).toInstant());
        changes.extend(change(id, reason), by, SUPERVISOR);
    }

    public void pause(UUID id, String when) {
        time.setInstant(at(when).toInstant());
        changes.pause(change(id, "tangihanga"), SUPERVISOR);
    }

    public void resume(UUID id, String when) {
        time.setInstant(at(when).toInstant());
        changes.resume(change(id, "obstacle-gone"), SUPERVISOR);
    }

    /** Rings at the moment for which it is armed. */
    public Struck ring(UUID id) {
        var armed = clocks.arm(id);
        return clocks.strike(
                id,
                armed.revision(),
                armed.wakeAt() == null ? OffsetDateTime.now(time) : armed.wakeAt(),
                UUID.randomUUID().toString());
    }

    public ClockView view(UUID id) {
        return clocks.find(id).orElseThrow();
    }

    public List<EntryKind> entries(UUID id) {
        return clocks.ledger(id).stream().map(LedgerEntry::kind).toList();
    }

    /** A moment, in UTC unless it says otherwise, as the database gives it. */
    public static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
