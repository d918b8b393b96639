package org.whiria.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.CaseFixture;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.conference.ConferenceTest;

@ConferenceTest
class AssessmentsTests {

    private static final long PROCESS = 7;

    @Autowired
    CaseFixture cases;

    @Autowired
    Timeline timeline;

    @Autowired
    RecordOutcomeWorker worker;

    @Autowired
    JdbcClient jdbc;

    private CaseFile file;

    @BeforeEach
    void openCase() {
        file = cases.anOpenCase("kirikiriroa");
    }

    @Test
    void recordsTheOutcomeWithItsFindingsOnce() {
        cases.submitted(
                file,
                PROCESS,
                "core-assessment",
                Map.of(
                        "findings",
                        List.of(Map.of("harm", "physical", "finding", "substantiated", "evidence", "Seen."))));
        var outcome = new Assessments.Outcome(file.id(), true, null, true);

        worker.handle(outcome, PROCESS);
        worker.handle(outcome, PROCESS);

        assertThat(jdbc.sql("select harm || ' ' || finding from assessment_finding")
                        .query(String.class)
                        .list())
                .containsExactly("physical substantiated");
        assertThat(timeline.ofCase(file.id()))
                .filteredOn(entry -> entry.summary().startsWith("Assessment"))
                .hasSize(1);
    }

    @Test
    void anOutcomeWithoutAnAssessmentIsRefused() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () -> worker.handle(new Assessments.Outcome(file.id(), false, "no-further-action", true), PROCESS))
                .withMessageContaining("not on file");
    }
}
