package org.whiria.intake.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.intake.report.ReportOfConcern;
import org.whiria.platform.NzTime;
import org.whiria.platform.StoredJson;

/** Owns the reports: recorded once, triaged once, decided once. */
@Repository
public class ReportRegister {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into report (id, reference, site, channel, received_at, recorded_at, recorded_by, body, body_digest, facts,
                                submission)
            values (:id, :reference, :site, :channel, :receivedAt, :now, :recordedBy, cast(:body as jsonb), :digest,
                    cast(:facts as jsonb), :submission)
            on conflict do nothing
            """;

    // language=PostgreSQL
    private static final String INSERT_TAMAITI = """
            insert into report_tamaiti (report_id, position, name, name_key, date_of_birth, expected_birth)
            values (:reportId, :position, :name, :nameKey, :dateOfBirth, :expectedBirth)
            """;

    /** Callers choose references too; one that is taken is passed over. */
    // language=PostgreSQL
    private static final String NEXT_REFERENCE = """
            with recursive next as (
                select 'R-' || :year || '-' || lpad(nextval('report_number')::text, 5, '0') as reference
                union all
                select 'R-' || :year || '-' || lpad(nextval('report_number')::text, 5, '0')
                  from next where exists (select from report r where r.reference = next.reference))
            select reference from next n where not exists (select from report r where r.reference = n.reference)
            """;

    private static final String SELECT = """
            select id, reference, site, channel, received_at, recorded_at, recorded_by, body, triage, triaged_at,
                   pathway, timeframe_level, case_site, decided_at, response_due_at
              from report
            """;

    // language=PostgreSQL
    private static final String TRIAGE = """
            update report
               set triaged_at = :now, suggested_pathway = :pathway, suggested_timeframe = :timeframe,
                   triage = cast(:triage as jsonb), response_due_at = :responseDueAt, version = version + 1
             where id = :id and triaged_at is null
            """;

    // language=PostgreSQL
    private static final String DECIDE = """
            update report
               set decided_at = :now, pathway = :pathway, timeframe_level = :timeframe, case_site = :caseSite,
                   response_due_at = :responseDueAt, version = version + 1
             where id = :id and decided_at is null
            """;

    // language=PostgreSQL
    private static final String LOCK = "select from report where id = :id for no key update";

    // language=PostgreSQL
    private static final String IDENTIFIED = """
            select tamaiti_id from report_tamaiti where report_id = :id and tamaiti_id is not null order by position
            """;

    // language=PostgreSQL
    private static final String IDENTIFY = """
            update report_tamaiti set tamaiti_id = :tamaitiId where report_id = :id and position = :position
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    ReportRegister(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** False when the reference, or this submission of a form, is known already. */
    public boolean add(NewReport entry) {
        var added = jdbc.sql(INSERT)
                        .param("id", entry.id())
                        .param("reference", entry.reference())
                        .param("site", entry.site())
                        .param("channel", entry.report().channel())
                        .param("receivedAt", entry.report().receivedAt())
                        .param("now", OffsetDateTime.now(clock))
                        .param("recordedBy", entry.recordedBy())
                        .param("body", json.text(entry.body()))
                        .param("digest", entry.digest())
                        .param("facts", json.text(entry.facts()))
                        .param("submission", entry.submission())
                        .update()
                == 1;
        if (added) {
            addTamariki(entry.id(), entry.report());
        }
        return added;
    }

    public String nextReference() {
        return jdbc.sql(NEXT_REFERENCE)
                .param("year", clock.instant().atZone(NzTime.ZONE).getYear())
                .query(String.class)
                .single();
    }

    public Optional<ReportFile> find(String reference) {
        return jdbc.sql(SELECT + "where reference = :reference")
                .param("reference", reference)
                .query(this::map)
                .optional();
    }

    public Optional<ReportFile> findSubmission(String submission) {
        return jdbc.sql(SELECT + "where submission = :submission")
                .param("submission", submission)
                .query(this::map)
                .optional();
    }

    public ReportFile get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::map)
                .single();
    }

    public String digestOf(String reference) {
        return jdbc.sql("select body_digest from report where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    public boolean isTriaged(UUID id) {
        return jdbc.sql("select triaged_at is not null from report where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** False when it was triaged already; the first triage stays. */
    public boolean triage(UUID id, Triage triage) {
        return jdbc.sql(TRIAGE)
                        .param("id", id)
                        .param("pathway", triage.pathway().code())
                        .param("timeframe", triage.timeframe().code())
                        .param("triage", json.text(triage))
                        .param("responseDueAt", triage.responseDueAt())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** False when it was decided already; the first decision stays. */
    public boolean decide(UUID id, Decision decision) {
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("pathway", decision.pathway().code())
                        .param("timeframe", decision.timeframe().code())
                        .param("caseSite", decision.caseSite())
                        .param("responseDueAt", decision.responseDueAt())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Who the tamariki of the report are, in its order; empty until that was said. Until the caller is done nobody else says so. */
    public List<UUID> identified(UUID id) {
        jdbc.sql(LOCK).param("id", id).query(rows -> {});
        return jdbc.sql(IDENTIFIED).param("id", id).query(UUID.class).list();
    }

    /** Says who the tamariki of the report are, in its order. */
    public void identify(UUID id, List<UUID> tamariki) {
        for (var position = 0; position < tamariki.size(); position++) {
            jdbc.sql(IDENTIFY)
                    .param("id", id)
                    .param("position", position)
                    .param("tamaitiId", tamariki.get(position))
                    .update();
        }
    }

    private void addTamariki(UUID id, ReportOfConcern report) {
        var position = 0;
        for (var child : report.tamariki()) {
            jdbc.sql(INSERT_TAMAITI)
                    .param("reportId", id)
                    .param("position", position++)
                    .param("name", child.name().full())
                    .param("nameKey", child.name().key())
                    .param("dateOfBirth", child.dateOfBirth())
                    .param("expectedBirth", child.expectedBirth())
                    .update();
        }
    }

    private ReportFile map(ResultSet row, int number) throws SQLException {
        var triage = row.getString("triage");
        var pathway = row.getString("pathway");
        return new ReportFile(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("site"),
                row.getString("channel"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("recorded_by"),
                json.parse(row.getString("body")),
                triage == null ? null : json.parse(triage, Triage.class),
                row.getObject("triaged_at", OffsetDateTime.class),
                pathway == null
                        ? null
                        : new Decision(
                                Pathway.of(pathway),
                                Timeframe.of(row.getString("timeframe_level")),
                                row.getString("case_site"),
                                row.getObject("response_due_at", OffsetDateTime.class)),
                row.getObject("decided_at", OffsetDateTime.class));
    }
}
