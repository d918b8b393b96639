package org.whiria.casefile.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.platform.Ids;
import org.whiria.platform.Sha256;
import org.whiria.platform.StoredJson;

/** Every form that was submitted, as it was and readable for good. */
@Repository
public class Documents {

    private static final String SELECT = """
            select d.id, d.case_id, d.report_id, d.task_key, d.process_instance_key, d.process_id, d.element_id, d.title,
                   d.form_id, s.schema, d.data, d.submitted_by, d.submitted_at
              from document d join form_schema s on s.digest = d.schema_digest
            """;

    // language=PostgreSQL
    private static final String INSERT_SCHEMA = """
            insert into form_schema (digest, form_id, schema) values (:digest, :formId, cast(:schema as jsonb))
            on conflict (digest) do nothing
            """;

    // language=PostgreSQL
    private static final String INSERT = """
            insert into document (id, case_id, report_id, task_key, process_instance_key, process_id, element_id, title,
                                  form_id, schema_digest, data, submitted_by, submitted_at)
            values (:id, :caseId, :reportId, :taskKey, :processInstanceKey, :processId, :elementId, :title,
                    :formId, :digest, cast(:data as jsonb), :submittedBy, :now)
            on conflict (task_key) do nothing
            """;

    /** Who made a report is protected: what says how the notifier was told is only for those who may know the notifier. */
    // language=PostgreSQL
    private static final String FOR_THE_READER = " and (:mayKnowNotifier or d.form_id <> 'notifier-told')";

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final StoredJson json;
    private final Ids ids;
    private final Clock clock;

    Documents(JdbcClient jdbc, Timeline timeline, StoredJson json, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a submission and puts it on the timeline. A task is submitted once: a second time answers with the first document. */
    @Transactional
    public Document store(Submission submission) {
        var id = ids.next();
        var now = OffsetDateTime.now(clock);
        var digest = keep(submission.formId(), submission.formSchema());
        var stored = jdbc.sql(INSERT)
                .param("id", id)
                .param("caseId", submission.caseId())
                .param("reportId", submission.reportId())
                .param("taskKey", submission.taskKey())
                .param("processInstanceKey", submission.processInstanceKey())
                .param("processId", submission.processId())
                .param("elementId", submission.elementId())
                .param("title", submission.title())
                .param("formId", submission.formId())
                .param("digest", digest)
                .param("data", json.text(submission.data()))
                .param("submittedBy", submission.submittedBy())
                .param("now", now)
                .update();
        if (stored == 1) {
            timeline.add(new TimelineEntry(
                    "document:" + submission.taskKey(),
                    submission.caseId(),
                    submission.reportId(),
                    TimelineEntry.Kind.DOCUMENT,
                    submission.title(),
                    submission.submittedBy(),
                    now));
        }
        return ofTask(submission.taskKey()).orElseThrow();
    }

    public boolean isSubmitted(long taskKey) {
        return jdbc.sql("select exists (select 1 from document where task_key = :key)")
                .param("key", taskKey)
                .query(Boolean.class)
                .single();
    }

    public Optional<Document> ofTask(long taskKey) {
        return jdbc.sql(SELECT + "where d.task_key = :key")
                .param("key", taskKey)
                .query(this::map)
                .optional();
    }

    /** The newest submission of a form within one process instance: what a worker of that process reads. */
    public Optional<Document> newest(long processInstanceKey, String formId) {
        return jdbc.sql(
                        SELECT
                                + "where d.process_instance_key = :process and d.form_id = :form order by d.submitted_at desc limit 1")
                .param("process", processInstanceKey)
                .param("form", formId)
                .query(this::map)
                .optional();
    }

    /** Who submitted an element's task in this process instance, newest first: the four-eyes rule asks. */
    public Optional<String> submitterOf(long processInstanceKey, String elementId) {
        return jdbc.sql("""
                        select submitted_by from document
                         where process_instance_key = :process and element_id = :element
                         order by submitted_at desc limit 1
                        """)
                .param("process", processInstanceKey)
                .param("element", elementId)
                .query(String.class)
                .optional();
    }

    public List<Document> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + "where d.case_id = :id order by d.submitted_at desc, d.id desc")
                .param("id", caseId)
                .query(this::map)
                .list();
    }

    /**
     * What was submitted on a report.
     *
     * @param mayKnowNotifier whether the reader may know who made the report
     */
    public List<Document> ofReport(UUID reportId, boolean mayKnowNotifier) {
        return jdbc.sql(SELECT + "where d.report_id = :id and d.case_id is null" + FOR_THE_READER
                        + " order by d.submitted_at desc, d.id desc")
                .param("id", reportId)
                .param("mayKnowNotifier", mayKnowNotifier)
                .query(this::map)
                .list();
    }

    /**
     * The newest that was submitted on a case, and on a report before it was one.
     *
     * @param mayKnowNotifier whether the reader may know who made the report
     */
    public List<Document> newest(@Nullable UUID caseId, @Nullable UUID reportId, boolean mayKnowNotifier, int most) {
        return jdbc.sql(SELECT + "where (d.case_id = :case or d.report_id = :report and d.case_id is null)"
                        + FOR_THE_READER + " order by d.submitted_at desc, d.id desc limit :most")
                .param("case", caseId)
                .param("report", reportId)
                .param("mayKnowNotifier", mayKnowNotifier)
                .param("most", most)
                .query(this::map)
                .list();
    }

    private String keep(String formId, String schema) {
        var digest = Sha256.of(schema);
        jdbc.sql(INSERT_SCHEMA)
                .param("digest", digest)
                .param("formId", formId)
                .param("schema", schema)
                .update();
        return digest;
    }

    private Document map(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getLong("task_key"),
                row.getLong("process_instance_key"),
                row.getString("process_id"),
                row.getString("element_id"),
                row.getString("title"),
                row.getString("form_id"),
                json.parse(row.getString("schema")),
                json.parse(row.getString("data")),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class));
    }
}
