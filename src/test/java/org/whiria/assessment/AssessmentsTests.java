package org.whiria.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.casefile.Cases;
import org.whiria.casefile.OpenCase;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.document.Submission;
import org.whiria.casefile.tamariki.PersonName;
import org.whiria.casefile.tamariki.Tamaiti;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.intake.CaseworkTest;
import org.whiria.intake.Fixtures;
import org.whiria.intake.Reports;

@CaseworkTest
class AssessmentsTests {

    private static final long PROCESS = 7;

    @Autowired
    Reports reports;

    @Autowired
    Tamariki tamariki;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Timeline timeline;

    @Autowired
    RecordOutcomeWorker worker;

    @Autowired
    JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        var report = reports.receive(Fixtures.aReport(), null).id();
        var tamaiti = tamariki.recognise(new Tamaiti(
                new UUID(0, 0),
                new PersonName("Kererū", "Tōtara"),
                null,
                null,
                "unknown",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                0));
        caseId = cases.open(new OpenCase(
                        report,
                        OffsetDateTime.now(ZoneOffset.UTC),
                        tamaiti,
                        "kirikiriroa",
                        "investigation",
                        "critical-24-hours",
                        null))
                .id();
    }

    @Test
    void recordsTheOutcomeWithItsFindingsOnce() {
        documents.store(new Submission(
                1,
                PROCESS,
                "core-assessment",
                "UserTask_WriteAssessment",
                "Write core assessment",
                "core-assessment",
                "{}",
                Map.of(
                        "findings",
                        List.of(Map.of("harm", "physical", "finding", "substantiated", "evidence", "Seen."))),
                caseId,
                null,
                "worker"));
        var outcome = new Assessments.Outcome(caseId, true, null, true);

        worker.handle(outcome, PROCESS);
        worker.handle(outcome, PROCESS);

        assertThat(jdbc.sql("select harm || ' ' || finding from assessment_finding")
                        .query(String.class)
                        .list())
                .containsExactly("physical substantiated");
        assertThat(timeline.ofCase(caseId))
                .filteredOn(entry -> entry.summary().startsWith("Assessment"))
                .hasSize(1);
    }

    @Test
    void anOutcomeWithoutAnAssessmentIsRefused() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () -> worker.handle(new Assessments.Outcome(caseId, false, "no-further-action", true), PROCESS))
                .withMessageContaining("not on file");
    }
}
