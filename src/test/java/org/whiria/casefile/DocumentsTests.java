package org.whiria.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.casefile.document.Answer;
import org.whiria.casefile.document.DocumentText;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.document.Submission;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.intake.CaseworkTest;
import org.whiria.intake.Fixtures;
import org.whiria.intake.Reports;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;

@CaseworkTest
class DocumentsTests {

    private static final String FORM = """
            {"id": "visit", "components": [
              {"type": "text", "text": "Read this first"},
              {"type": "group", "components": [
                {"type": "radio", "key": "seen", "label": "Seen?", "values": [{"value": "yes", "label": "Yes, alone"}]},
                {"type": "datetime", "subtype": "date", "key": "on", "dateLabel": "Visited on"},
                {"type": "textarea", "key": "hidden", "label": "Never asked"}]},
              {"type": "select", "key": "site", "label": "Site", "valuesKey": "sites"},
              {"type": "select", "key": "worker", "label": "Worker", "valuesKey": "staff"},
              {"type": "checklist", "key": "told", "label": "Told", "values": [
                {"value": "a", "label": "Te tamaiti"}, {"value": "b", "label": "Whānau"}]},
              {"type": "dynamiclist", "path": "people", "label": "People", "components": [
                {"type": "textfield", "key": "name", "label": "Name"},
                {"type": "checkbox", "key": "came", "label": "Came"}]}]}
            """;

    @Autowired
    Reports reports;

    @Autowired
    Documents documents;

    @Autowired
    DocumentText texts;

    @Autowired
    Timeline timeline;

    @Autowired
    StaffDirectory directory;

    @Autowired
    JdbcClient jdbc;

    private UUID reportId = new UUID(0, 0);

    @BeforeEach
    void receive() {
        reportId = reports.receive(Fixtures.aReport(), null).id();
    }

    @Test
    void aTaskIsSubmittedOnceAndStandsOnTheTimelineOnce() {
        var first = documents.store(visit(1, "intake", Map.of("seen", "yes")));
        var second = documents.store(visit(1, "supervisor", Map.of("seen", "no")));

        assertThat(second).isEqualTo(first);
        assertThat(timeline.ofReport(reportId)).hasSize(2);
        assertThat(documents.submitterOf(7, "UserTask_Visit")).contains("intake");
    }

    @Test
    void equalFormsAreKeptOnce() {
        documents.store(visit(1, "intake", Map.of()));
        documents.store(visit(2, "intake", Map.of("seen", "yes")));

        assertThat(jdbc.sql("select count(*) from form_schema")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(documents.newest(7, "visit").orElseThrow().taskKey()).isEqualTo(2);
        assertThat(documents.newest(8, "visit")).isEmpty();
    }

    @Test
    void readsAsTheFormAskedIt() {
        var document = documents.store(visit(
                1,
                "intake",
                Map.of(
                        "seen", "yes",
                        "on", "2026-11-20",
                        "site", "otautahi",
                        "told", List.of("a", "b"),
                        "people", List.of(Map.of("name", "Nan", "came", true), Map.of("name", "Koro")))));

        assertThat(texts.answers(document))
                .containsExactly(
                        new Answer("Seen?", "Yes, alone", null),
                        new Answer("Visited on", "20 November 2026", null),
                        new Answer("Site", "Ōtautahi Christchurch", null),
                        new Answer("Told", "Te tamaiti, Whānau", null),
                        new Answer(
                                "People",
                                null,
                                new Answer.Table(
                                        List.of("Name", "Came"), List.of(List.of("Nan", "Yes"), List.of("Koro", "")))));
    }

    @Test
    void namesWhoWasChosenAlsoWhenTheyHaveLeft() {
        directory.save(new Staff("left", "Lou Left", Set.of()));
        jdbc.sql("update staff set active = false where username = 'left'").update();
        var document = documents.store(visit(1, "intake", Map.of("worker", "left")));

        assertThat(texts.answers(document)).containsExactly(new Answer("Worker", "Lou Left", null));
    }

    private Submission visit(long taskKey, String by, Map<String, Object> data) {
        return new Submission(
                taskKey,
                7,
                "child-case",
                "UserTask_Visit",
                "Visit te tamaiti",
                "visit",
                FORM,
                data,
                null,
                reportId,
                by);
    }
}
