package org.whiria.clock.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.platform.Ids;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/**
 * The closures that administrators set, and the versions of the calendar that follow: each change is one. What runs is recomputed soon
 * after.
 */
@Repository
public class Closures {

    /** Versions follow one upon the other: two changes at once take turns. */
    // language=PostgreSQL
    private static final String LOCK = "lock table calendar_version in share row exclusive mode";

    // language=PostgreSQL
    private static final String NEW_VERSION = """
            insert into calendar_version (version, made_at, made_by, what)
            select max(version) + 1, :madeAt, :madeBy, :what from calendar_version
            returning version
            """;

    // language=PostgreSQL
    private static final String ADD = """
            insert into calendar_closure (id, scope, place, first_day, last_day, name, added_in)
            values (:id, :scope, :place, :firstDay, :lastDay, :name, :version)
            """;

    // language=PostgreSQL
    private static final String WITHDRAW = """
            update calendar_closure set withdrawn_in = :version where id = :id and withdrawn_in is null
            """;

    // language=PostgreSQL
    private static final String SELECT = """
            select id, scope, place, first_day, last_day, name, added_in, withdrawn_in
              from calendar_closure order by first_day desc, name
            """;

    // language=PostgreSQL
    private static final String VERSIONS = """
            select version, made_at, made_by, what from calendar_version order by version desc
            """;

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Closures(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** All closures, withdrawn ones as well, newest first. */
    public List<Closure> all() {
        return jdbc.sql(SELECT).query(Closures::closure).list();
    }

    /** The versions of the calendar, newest first. */
    public List<CalendarVersion> versions() {
        return jdbc.sql(VERSIONS).query(CalendarVersion.class).list();
    }

    /** The newest version of the calendar. */
    public int currentVersion() {
        return jdbc.sql("select max(version) from calendar_version")
                .query(Integer.class)
                .single();
    }

    /**
     * Adds a closure.
     *
     * @param place code of the region or site; null everywhere
     * @param lastDay inclusive
     * @param who username
     * @return the version of the calendar in which it counts
     * @throws Problem invalid where the days don't follow each other or no place fits the scope
     */
    @Transactional
    public int add(
            Closure.Scope scope,
            @Nullable String place,
            LocalDate firstDay,
            LocalDate lastDay,
            String name,
            String who) {
        check(scope, place, firstDay, lastDay, name);
        var version = nextVersion("Closed from %s to %s: %s".formatted(firstDay, lastDay, name), who);
        jdbc.sql(ADD)
                .param("id", ids.next())
                .param("scope", scope.name().toLowerCase(Locale.ROOT))
                .param("place", place)
                .param("firstDay", firstDay)
                .param("lastDay", lastDay)
                .param("name", name)
                .param("version", version)
                .update();
        return version;
    }

    /**
     * Withdraws a closure: from the next version on its days are working days again.
     *
     * @return the version of the calendar in which it no longer counts
     * @throws Problem not found where there is no such closure in force
     */
    @Transactional
    public int withdraw(UUID id, String who) {
        var closure = all().stream()
                .filter(one -> one.id().equals(id) && one.withdrawnIn() == null)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such closure in force."));
        var version = nextVersion(
                "No longer closed from %s to %s: %s".formatted(closure.firstDay(), closure.lastDay(), closure.name()),
                who);
        jdbc.sql(WITHDRAW).param("version", version).param("id", id).update();
        return version;
    }

    private int nextVersion(String what, String who) {
        jdbc.sql(LOCK).update();
        return jdbc.sql(NEW_VERSION)
                .param("madeAt", OffsetDateTime.now(clock))
                .param("madeBy", who)
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    /** Refuses what can be no closure, in words beside the field. */
    public static void check(
            Closure.Scope scope, @Nullable String place, LocalDate firstDay, LocalDate lastDay, String name) {
        if (name.isBlank()) {
            throw Problem.invalid(new FieldProblem("name", "Say what the closure is, such as Christmas closure."));
        }
        if (lastDay.isBefore(firstDay)) {
            throw Problem.invalid(new FieldProblem("lastDay", "The last day is before the first."));
        }
        if (lastDay.isAfter(firstDay.plusDays(LONGEST))) {
            throw Problem.invalid(new FieldProblem("lastDay", "A closure lasts at most " + LONGEST + " days."));
        }
        if ((scope == Closure.Scope.EVERYWHERE) != (place == null)) {
            throw Problem.invalid(new FieldProblem("place", "Choose the region or site, or everywhere."));
        }
    }

    private static Closure closure(ResultSet row, int number) throws SQLException {
        return new Closure(
                row.getObject("id", UUID.class),
                Closure.Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
                row.getString("place"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("name"),
                row.getInt("added_in"),
                row.getObject("withdrawn_in", Integer.class));
    }
}
