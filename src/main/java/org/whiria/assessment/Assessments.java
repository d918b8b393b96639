package org.whiria.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.platform.Ids;

/** The outcomes of assessments with their findings: one per tamaiti and type of harm. */
@Repository
class Assessments {

    private static final String FORM = "core-assessment";

    // language=PostgreSQL
    private static final String INSERT = """
            insert into assessment (id, case_id, document_id, care_or_protection_need, outcome, child_seen, recorded_at)
            values (:id, :caseId, :documentId, :need, :outcome, :childSeen, :now)
            on conflict (document_id) do nothing
            """;

    // language=PostgreSQL
    private static final String INSERT_FINDING = """
            insert into assessment_finding (assessment_id, position, harm, finding, evidence)
            values (:assessmentId, :position, :harm, :finding, :evidence)
            """;

    // language=PostgreSQL
    private static final String OF_CASE = """
            select id, care_or_protection_need, outcome, child_seen, recorded_at
              from assessment where case_id = :caseId order by recorded_at desc, id
            """;

    // language=PostgreSQL
    private static final String FINDINGS = """
            select harm, finding from assessment_finding where assessment_id = :id order by position
            """;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    Assessments(JdbcClient jdbc, Documents documents, Timeline timeline, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records the outcome of the newest assessment of a process instance, with the findings its form holds; once. */
    @Transactional
    public void record(Outcome outcome, long processInstanceKey) {
        var document = documents
                .newest(processInstanceKey, FORM)
                .orElseThrow(() ->
                        new IllegalStateException("The form of the core assessment is not on file for this process."));
        var id = ids.next();
        var isNew = jdbc.sql(INSERT)
                        .param("id", id)
                        .param("caseId", outcome.caseId())
                        .param("documentId", document.id())
                        .param("need", outcome.careOrProtectionNeed())
                        .param("outcome", outcome.careOrProtectionNeed() ? null : outcome.assessmentOutcome())
                        .param("childSeen", outcome.childSeen())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
        if (isNew) {
            addFindings(id, document);
            timeline.add(
                    outcome.caseId(),
                    "assessment-" + document.id(),
                    TimelineEntry.Kind.ASSESSMENT,
                    outcome.inWords(),
                    null);
        }
    }

    /** The signed-off assessments of a case, newest first. */
    List<Assessment> of(UUID caseId) {
        return jdbc.sql(OF_CASE).param("caseId", caseId).query(this::map).list();
    }

    private Assessment map(ResultSet row, int number) throws SQLException {
        return new Assessment(
                row.getBoolean("care_or_protection_need"),
                row.getString("outcome"),
                row.getBoolean("child_seen"),
                row.getObject("recorded_at", OffsetDateTime.class),
                jdbc.sql(FINDINGS)
                        .param("id", row.getObject("id", UUID.class))
                        .query(Assessment.Finding.class)
                        .list());
    }

    /** Whether the case has an assessment that was signed off; only those are recorded. */
    public boolean isSignedOff(UUID caseId) {
        return jdbc.sql("select exists (select from assessment where case_id = :caseId)")
                .param("caseId", caseId)
                .query(Boolean.class)
                .single();
    }

    private void addFindings(UUID assessmentId, Document document) {
        var position = 0;
        for (JsonNode finding : document.data().path("findings")) {
            jdbc.sql(INSERT_FINDING)
                    .param("assessmentId", assessmentId)
                    .param("position", position++)
                    .param("harm", finding.path("harm").asText())
                    .param("finding", finding.path("finding").asText())
                    .param("evidence", finding.path("evidence").asText())
                    .update();
        }
    }

    /** {@code assessmentOutcome} says what follows where there is no need of care or protection. */
    record Outcome(
            UUID caseId,
            boolean careOrProtectionNeed,
            @Nullable String assessmentOutcome,
            boolean childSeen) {

        String inWords() {
            return careOrProtectionNeed
                    ? "Assessment: te tamaiti is in need of care or protection"
                    : "Assessment: no need of care or protection";
        }
    }
}
