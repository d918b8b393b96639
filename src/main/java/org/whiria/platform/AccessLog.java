package org.whiria.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looked at what, and when. The table only grows: the database refuses to change or delete a row. */
@Component
public class AccessLog {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into access_log (username, subject_kind, subject_id, looked_at)
            select :username, kind, id, :lookedAt
              from unnest(cast(:kinds as text[]), cast(:ids as text[])) with ordinality as subject (kind, id, position)
             order by position
            """;

    // language=PostgreSQL
    private static final String INSERT_ONCE = """
            insert into access_log (username, subject_kind, subject_id, looked_at)
            select :username, :subjectKind, :subjectId, cast(:lookedAt as timestamptz)
             where not exists (select from access_log
                                where username = :username and subject_kind = :subjectKind and subject_id = :subjectId
                                  and looked_at > :since)
            """;

    // language=PostgreSQL
    private static final String SELECT_NEWEST = """
            select username, subject_kind, subject_id, looked_at
              from access_log
             where subject_kind = :subjectKind and subject_id = :subjectId
             order by id desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records that the person of this request looked at a subject, such as ("case", its id). Don't call it in a read-only transaction. */
    public void looked(String subjectKind, Object subjectId) {
        looked(List.of(new Subject(subjectKind, subjectId)));
    }

    /** The same for one of several requests that make up a look: what is recorded within that time is not recorded again. */
    public void lookedOnceIn(Duration time, String subjectKind, Object subjectId) {
        jdbc.sql(INSERT_ONCE)
                .param("username", who())
                .param("subjectKind", subjectKind)
                .param("subjectId", subjectId.toString())
                .param("lookedAt", Timestamp.from(clock.instant()))
                .param("since", Timestamp.from(clock.instant().minus(time)))
                .update();
    }

    /** Records one look that showed several subjects. */
    public void looked(List<Subject> subjects) {
        jdbc.sql(INSERT)
                .param("username", who())
                .param("kinds", subjects.stream().map(Subject::kind).toArray(String[]::new))
                .param(
                        "ids",
                        subjects.stream()
                                .map(subject -> subject.id().toString())
                                .toArray(String[]::new))
                .param("lookedAt", Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest looks at a subject, newest first. */
    public List<Look> newest(String subjectKind, Object subjectId, int limit) {
        return jdbc.sql(SELECT_NEWEST)
                .param("subjectKind", subjectKind)
                .param("subjectId", subjectId.toString())
                .param("limit", limit)
                .query((row, number) -> new Look(
                        row.getString("username"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getTimestamp("looked_at").toInstant()))
                .list();
    }

    private static String who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "system" : authentication.getName();
    }

    /** What was looked at, such as ("case", its id). */
    public record Subject(String kind, Object id) {}

    /** One look: who, at which subject, when. */
    public record Look(String username, String subjectKind, String subjectId, Instant lookedAt) {}
}
