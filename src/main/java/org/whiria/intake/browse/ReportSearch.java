package org.whiria.intake.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.casefile.browse.SearchWords;
import org.whiria.people.Duty;
import org.whiria.people.Staff;

/** Finds reports, newest first, of the sites that took them in or act on them. */
@Repository
class ReportSearch {

    private static final String IN_SHORT = """
            select r.reference, r.received_at, r.channel, r.site, r.suggested_pathway, r.suggested_timeframe, r.pathway,
                   r.timeframe_level, r.response_due_at, r.triaged_at, r.decided_at,
                   (select string_agg(t.name, ', ' order by t.position) from report_tamaiti t where t.report_id = r.id) as tamariki
              from report r
            """;

    /** One ordered range of an index for each site: the first page costs the same however many reports there are. */
    // language=PostgreSQL
    private static final String NEWEST = """
            where r.id in (
                  select newest.id from (
                         select x.id, x.received_at from unnest(:intakeSites) s(site) cross join lateral (
                                select f.id, f.received_at from report f where f.site = s.site
                                 order by f.received_at desc, f.id desc limit :rows + cast(:skip as bigint)) x
                         union
                         select x.id, x.received_at from unnest(:caseSites) s(site) cross join lateral (
                                select f.id, f.received_at from report f where f.case_site = s.site
                                 order by f.received_at desc, f.id desc limit :rows + cast(:skip as bigint)) x) newest
                   order by newest.received_at desc, newest.id desc limit :rows offset :skip)
             order by r.received_at desc, r.id desc
            """;

    private static final String SEEN = "where (r.site = any(:intakeSites) or r.case_site = any(:caseSites))\n";

    // language=PostgreSQL
    private static final String FOUND = SEEN + """
               and r.id in (select f.id from report f where f.reference = :typed
                            union
                            select t.report_id from report_tamaiti t where t.name_words @@ to_tsquery('simple', :words))
             order by r.received_at desc, r.id desc limit :rows offset :skip
            """;

    // language=PostgreSQL
    private static final String OF_CASE = SEEN + """
               and r.id in (select report_id from case_report where case_id = :caseId) order by r.received_at, r.id
            """;

    private final JdbcClient jdbc;

    ReportSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found find(String q, int page, int size, Staff staff) {
        var typed = q.strip();
        var rows = seenBy(staff, typed.isEmpty() ? NEWEST : FOUND)
                .param("typed", typed)
                .param("words", SearchWords.of(typed))
                .param("rows", size + 1)
                .param("skip", (long) (page - 1) * size)
                .query(ReportSearch::map)
                .list();
        var more = rows.size() > size;
        return new Found(more ? rows.subList(0, size) : rows, page, size, more);
    }

    /** The reports that a case knows of and this person may see, oldest first. */
    List<InShort> ofCase(UUID caseId, Staff staff) {
        return seenBy(staff, OF_CASE)
                .param("caseId", caseId)
                .query(ReportSearch::map)
                .list();
    }

    private JdbcClient.StatementSpec seenBy(Staff staff, String which) {
        return jdbc.sql(IN_SHORT + which)
                .param("intakeSites", staff.sitesOf(Duty.INTAKE).toArray(String[]::new))
                .param("caseSites", CaseAccess.sites(staff).toArray(String[]::new));
    }

    private static InShort map(ResultSet row, int number) throws SQLException {
        var decided = row.getObject("decided_at") != null;
        var pathway = row.getString(decided ? "pathway" : "suggested_pathway");
        var timeframe = row.getString(decided ? "timeframe_level" : "suggested_timeframe");
        return new InShort(
                row.getString("reference"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getString("channel"),
                row.getString("site"),
                Objects.requireNonNullElse(row.getString("tamariki"), ""),
                decided ? "decided" : row.getObject("triaged_at") == null ? "received" : "triaged",
                Optional.ofNullable(pathway).map(Pathway::of).orElse(null),
                Optional.ofNullable(timeframe).map(Timeframe::of).orElse(null),
                row.getObject("response_due_at", OffsetDateTime.class));
    }

    /** A report in a list; pathway and timeframe are the decided ones, or those suggested where nothing is decided. */
    record InShort(
            String reference,
            OffsetDateTime receivedAt,
            String channel,
            String site,
            String tamariki,
            String state,
            @Nullable Pathway pathway,
            @Nullable Timeframe timeframe,
            @Nullable OffsetDateTime responseDueAt) {}

    /** One page of what was found, and whether there is more. */
    record Found(List<InShort> items, int page, int size, boolean more) {}
}
