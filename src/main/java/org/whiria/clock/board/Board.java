package org.whiria.clock.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.whiria.clock.ClockState;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.clock.words.ClockItem;
import org.whiria.clock.words.Urgency;

/** Reads running and paused clocks, each only for those who may see its case, by due date. */
@Repository
public class Board {

    static final int PAGE = 50;

    /** Counting stops here: nobody works through more by looking at the number. */
    public static final int MOST_COUNTED = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Board(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next clocks after a position, of one group or of all. */
    public Page page(Scope scope, @Nullable Urgency group, BoardPosition after, int size) {
        var found = bind(BoardSql.page(scope), scope, group, after, size + 1)
                .query((row, number) -> item(row))
                .list();
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(shown, found.size() > size ? position(shown.getLast()).cursor() : null);
    }

    /** How many there are in each group, each counted up to {@link #MOST_COUNTED}. */
    public Map<Urgency, Integer> counts(Scope scope) {
        var counts = new EnumMap<Urgency, Integer>(Urgency.class);
        for (var group : Urgency.values()) {
            counts.put(
                    group,
                    bind(BoardSql.count(scope), scope, group, BoardPosition.START, MOST_COUNTED)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    /** The clocks of a case, or of a report that is no case yet, for those who were let see it. */
    List<ClockItem> about(@Nullable UUID caseId, @Nullable UUID reportId, boolean ended) {
        return jdbc.sql(BoardSql.about())
                .param("caseId", caseId)
                .param("reportId", reportId)
                .param("ended", ended)
                .query((row, number) -> item(row))
                .list();
    }

    /** The running and paused clocks of a report that is no case yet, for those who may see it. */
    List<ClockItem> ofReport(Scope scope, String reference) {
        return sites(jdbc.sql(BoardSql.ofReport()), scope)
                .param("reference", reference)
                .query((row, number) -> item(row))
                .list();
    }

    /** A clock that the person may see, ended or not. */
    public Optional<ClockItem> find(Scope scope, UUID id) {
        return find(scope, List.of(id)).stream().findFirst();
    }

    /** Those of the clocks that the person may see, ended or not, by due date. */
    public List<ClockItem> find(Scope scope, Collection<UUID> ids) {
        return sites(jdbc.sql(BoardSql.some()), scope)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> item(row))
                .list();
    }

    private StatementSpec bind(String sql, Scope scope, @Nullable Urgency group, BoardPosition after, int limit) {
        var now = clock.instant();
        var from = group == null ? Urgency.BREACHED : group;
        var until = group == null ? Urgency.PAUSED : group;
        return sites(jdbc.sql(sql), scope)
                .param("asked", scope.asked().toArray(String[]::new))
                .param("person", scope.person())
                .param("kind", scope.kind())
                .param("from", at(from.start(now)))
                .param("until", at(until.end(now)))
                .param("due", after.dueAt())
                .param("id", after.id())
                .param("limit", limit);
    }

    private static StatementSpec sites(StatementSpec statement, Scope scope) {
        return statement
                .param("sites", scope.sites().toArray(String[]::new))
                .param("intakeSites", scope.intakeSites().toArray(String[]::new))
                .param("openSites", scope.openSites().toArray(String[]::new))
                .param("openIntakeSites", scope.openIntakeSites().toArray(String[]::new));
    }

    private static BoardPosition position(ClockItem item) {
        return new BoardPosition(Objects.requireNonNullElse(item.dueAt(), at(Urgency.NEVER)), item.id());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ClockItem item(ResultSet row) throws SQLException {
        return new ClockItem(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("site"),
                row.getString("site_name"),
                row.getObject("case_id", UUID.class),
                row.getString("case_reference"),
                row.getObject("report_id", UUID.class),
                row.getString("report_reference"),
                row.getBoolean("opens"),
                row.getString("who"),
                row.getString("allocated_to"),
                row.getString("allocated_name"),
                ClockState.valueOf(row.getString("state")),
                new Period(row.getLong("amount"), Unit.of(row.getString("unit"))),
                row.getObject("day_starts", LocalTime.class),
                row.getObject("day_ends", LocalTime.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("breached_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getInt("revision"),
                row.getString("rule"),
                row.getString("source"),
                row.getBoolean("unconfirmed"),
                row.getString("rule_doubt"),
                moved(row));
    }

    private static ClockItem.@Nullable Moved moved(ResultSet row) throws SQLException {
        var kind = row.getString("moved_kind");
        return kind == null
                ? null
                : new ClockItem.Moved(
                        EntryKind.valueOf(kind),
                        row.getObject("moved_at", OffsetDateTime.class),
                        row.getString("moved_by"),
                        row.getString("moved_reason"),
                        period(row));
    }

    private static @Nullable Period period(ResultSet row) throws SQLException {
        var unit = row.getString("moved_unit");
        return unit == null ? null : new Period(row.getLong("moved_amount"), Unit.of(unit));
    }

    /**
     * Some clocks of the board.
     *
     * @param next where the next page goes on; null on the last one
     */
    public record Page(List<ClockItem> clocks, @Nullable String next) {}
}
