package org.whiria.clock.ledger;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.clock.kind.Kinds;

/** The lines of the ledgers: added, read, and never changed. */
@Repository
public class Entries {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into clock_event (clock_id, sequence, kind, recorded_at, at, who, reason_code, reason, note, amount, unit,
                                     day_starts, day_ends, due_at, calendar_version, revision, step, told, job)
            values (:clockId, :sequence, :kind, :recordedAt, :at, :who, :reasonCode, :reason, :note, :amount, :unit,
                    :dayStarts, :dayEnds, :dueAt, :calendarVersion, :revision, :step, :told, :job)
            """;

    // language=PostgreSQL
    private static final String SELECT = """
            select sequence, kind, recorded_at, at, who, reason_code, reason, note, amount, unit, day_starts, day_ends, due_at,
                   calendar_version, revision, step, told, job
              from clock_event where clock_id = :clockId order by sequence
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole ledger of a clock, in the order in which it was written. */
    public List<LedgerEntry> of(UUID clockId) {
        return jdbc.sql(SELECT).param("clockId", clockId).query(Entries::entry).list();
    }

    void add(UUID clockId, List<LedgerEntry> added) {
        added.forEach(entry -> add(clockId, entry));
    }

    private void add(UUID clockId, LedgerEntry entry) {
        var period = entry.period();
        jdbc.sql(INSERT)
                .param("clockId", clockId)
                .param("sequence", entry.sequence())
                .param("kind", entry.kind().name())
                .param("recordedAt", entry.recordedAt())
                .param("at", entry.at())
                .param("who", entry.who())
                .param("reasonCode", entry.reasonCode())
                .param("reason", entry.reason())
                .param("note", entry.note())
                .param("amount", period == null ? null : period.amount())
                .param("unit", period == null ? null : period.unit().code())
                .param("dayStarts", entry.dayStarts())
                .param("dayEnds", entry.dayEnds())
                .param("dueAt", entry.dueAt())
                .param("calendarVersion", entry.calendarVersion())
                .param("revision", entry.revision())
                .param("step", entry.step())
                .param("told", entry.told().toArray(String[]::new))
                .param("job", entry.job())
                .update();
    }

    private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                row.getInt("sequence"),
                EntryKind.valueOf(row.getString("kind")),
                requireNonNull(moment(row, "recorded_at")),
                requireNonNull(moment(row, "at")),
                row.getString("who"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("note"),
                Kinds.period(row, "amount", "unit"),
                row.getObject("day_starts", LocalTime.class),
                row.getObject("day_ends", LocalTime.class),
                moment(row, "due_at"),
                row.getObject("calendar_version", Integer.class),
                row.getInt("revision"),
                row.getInt("step"),
                List.of((String[]) row.getArray("told").getArray()),
                row.getString("job"));
    }

    private static @Nullable OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : Draft.here(moment);
    }
}
