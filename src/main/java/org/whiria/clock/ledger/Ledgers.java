package org.whiria.clock.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.clock.StartClock;
import org.whiria.clock.calendar.KnownCalendars;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.kind.Kinds;

/** Owns the clocks and their ledgers: opens one for writing under a lock, and keeps what was written in the same transaction. */
@Repository
public class Ledgers {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into clock (id, kind, site, case_id, report_id, started_by, state, started_at, due_at, breached_at, ended_at,
                               extensions, revision, step, calendar_version, calendar_checked, last_sequence)
            values (:id, :kind, :site, :caseId, :reportId, :startedBy, :state, :startedAt, :dueAt, :breachedAt, :endedAt,
                    :extensions, :revision, :step, :calendarVersion, :calendarVersion, :sequence)
            on conflict (started_by) do nothing
            """;

    // language=PostgreSQL
    private static final String READ = "select id, kind, site, case_id, report_id from clock where id = :id";

    private static final String LOCK = READ + " for update";

    // language=PostgreSQL
    private static final String UPDATE = """
            update clock
               set state = :state, started_at = :startedAt, due_at = :dueAt, breached_at = :breachedAt, ended_at = :endedAt,
                   extensions = :extensions, revision = :revision, step = :step, calendar_version = :calendarVersion,
                   calendar_checked = greatest(calendar_checked, :calendarVersion), last_sequence = :sequence
             where id = :id and last_sequence = :before
            """;

    /** Not the ones that somebody writes to just now: they are looked at again. */
    // language=PostgreSQL
    private static final String BEHIND_CALENDAR = """
            select id from clock
             where state = 'RUNNING' and breached_at is null and calendar_checked < :version
             order by calendar_checked
             limit :limit
               for update skip locked
            """;

    // language=PostgreSQL
    private static final String CHECKED = "update clock set calendar_checked = :version where id = :id";

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Entries entries;
    private final WorkingDays calendars;
    private final Clock clock;

    Ledgers(JdbcClient jdbc, Kinds kinds, Entries entries, WorkingDays calendars, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.entries = entries;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** An empty ledger for a clock that begins. */
    public OpenLedger empty(ClockKind kind, String site) {
        return new OpenLedger(kind, site, calendars.known(), List.of(), now());
    }

    /** Keeps a new clock, unless the same thing has started one already: then nothing is written and the answer is false. */
    public boolean keepNew(UUID id, StartClock command, OpenLedger ledger) {
        var kept = facts(jdbc.sql(INSERT), ledger.facts())
                        .param("id", id)
                        .param("kind", command.kind())
                        .param("site", command.site())
                        .param("caseId", command.caseId())
                        .param("reportId", command.reportId())
                        .param("startedBy", command.startedBy())
                        .update()
                == 1;
        if (kept) {
            entries.add(id, ledger.added());
        }
        return kept;
    }

    /** Opens the ledger for this transaction alone; others wait. Empty where there is no such clock. */
    public Optional<Locked> open(UUID id) {
        return open(id, calendars.known());
    }

    /** The same, for a piece of work on many clocks that knows its calendars. */
    public Optional<Locked> open(UUID id, KnownCalendars known) {
        return jdbc.sql(LOCK).param("id", id).query(Row.class).optional().map(row -> locked(row, known));
    }

    /** Opens the ledger to read in it, without waiting for anyone. */
    public Optional<OpenLedger> read(UUID id) {
        return jdbc.sql(READ)
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(row -> locked(row, calendars.known()).ledger());
    }

    /** Keeps what was written since the ledger was opened. */
    public void keep(Locked clock) {
        var added = clock.ledger().added();
        if (added.isEmpty()) {
            return;
        }
        entries.add(clock.id(), added);
        var changed = facts(jdbc.sql(UPDATE), clock.ledger().facts())
                .param("id", clock.id())
                .param("before", added.getFirst().sequence() - 1)
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(
                    "Clock %s was written to without its lock".formatted(clock.id()));
        }
    }

    /** Locks some of the running clocks that have not been held against this version of the calendar. */
    public List<UUID> behind(int version, int limit) {
        return jdbc.sql(BEHIND_CALENDAR)
                .param("version", version)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** The clock has been held against this version of the calendar. */
    public void checked(UUID id, int version) {
        jdbc.sql(CHECKED).param("version", version).param("id", id).update();
    }

    private Locked locked(Row row, KnownCalendars known) {
        var kind = kinds.get(row.kind());
        var ledger = new OpenLedger(kind, row.site(), known, entries.of(row.id()), now());
        return new Locked(row.id(), kind, row.site(), row.caseId(), row.reportId(), ledger);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, ClockFacts facts) {
        return statement
                .param("state", facts.state().name())
                .param("startedAt", facts.from())
                .param("dueAt", facts.dueAt())
                .param("breachedAt", facts.breachedAt())
                .param("endedAt", facts.endedAt())
                .param("extensions", facts.extensions())
                .param("revision", facts.revision())
                .param("step", facts.step())
                .param("calendarVersion", facts.calendarVersion())
                .param("sequence", facts.sequence());
    }

    private record Row(
            UUID id,
            String kind,
            String site,
            @Nullable UUID caseId,
            @Nullable UUID reportId) {}

    /** A clock that only this transaction may change. */
    public record Locked(
            UUID id,
            ClockKind kind,
            String site,
            @Nullable UUID caseId,
            @Nullable UUID reportId,
            OpenLedger ledger) {}
}
