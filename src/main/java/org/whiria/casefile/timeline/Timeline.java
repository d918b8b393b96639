package org.whiria.casefile.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.Ids;

/** What happened on a case and on the reports it knows of, newest first; entries are added, never changed. */
@Repository
public class Timeline {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into timeline_entry (id, business_key, case_id, report_id, kind, summary, by_whom, happened_at)
            values (:id, :businessKey, :caseId, :reportId, :kind, :summary, :by, :at)
            on conflict (business_key) do nothing
            """;

    // language=PostgreSQL
    private static final String OF_CASE = """
            select business_key, case_id, report_id, kind, summary, by_whom, happened_at
              from timeline_entry
             where case_id = :id
                or report_id in (select report_id from case_report where case_id = :id) and case_id is null
             order by happened_at desc, id desc
            """;

    // language=PostgreSQL
    private static final String OF_REPORT = """
            select business_key, case_id, report_id, kind, summary, by_whom, happened_at
              from timeline_entry where report_id = :id and case_id is null order by happened_at desc, id desc
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds an entry, once per business key. */
    public void add(TimelineEntry entry) {
        jdbc.sql(INSERT)
                .param("id", ids.next())
                .param("businessKey", entry.businessKey())
                .param("caseId", entry.caseId())
                .param("reportId", entry.reportId())
                .param("kind", entry.kind().code())
                .param("summary", entry.summary())
                .param("by", entry.by())
                .param("at", entry.at())
                .update();
    }

    /** Adds an entry about a case that happened now; {@code what} tells it from the case's other entries. */
    public void add(UUID caseId, String what, TimelineEntry.Kind kind, String summary, @Nullable String by) {
        add(new TimelineEntry(caseId + ":" + what, caseId, null, kind, summary, by, OffsetDateTime.now(clock)));
    }

    public List<TimelineEntry> ofCase(UUID caseId) {
        return jdbc.sql(OF_CASE).param("id", caseId).query(Timeline::map).list();
    }

    public List<TimelineEntry> ofReport(UUID reportId) {
        return jdbc.sql(OF_REPORT).param("id", reportId).query(Timeline::map).list();
    }

    private static TimelineEntry map(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                row.getString("business_key"),
                row.getObject("case_id", UUID.class),
                row.getObject("report_id", UUID.class),
                TimelineEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("summary"),
                row.getString("by_whom"),
                row.getObject("happened_at", OffsetDateTime.class));
    }
}
