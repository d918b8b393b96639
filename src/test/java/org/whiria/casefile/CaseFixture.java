package org.whiria.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.document.Submission;
import org.whiria.casefile.tamariki.PersonName;
import org.whiria.casefile.tamariki.Tamaiti;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.intake.Fixtures;
import org.whiria.intake.Reports;

/** A fictional open case at a site, and submitted forms on it. */
@TestComponent
public class CaseFixture {

    private static final AtomicLong TASKS = new AtomicLong(1);

    private final Cases cases;
    private final Tamariki tamariki;
    private final Documents documents;
    private final Reports reports;

    CaseFixture(Cases cases, Tamariki tamariki, Documents documents, Reports reports) {
        this.cases = cases;
        this.tamariki = tamariki;
        this.documents = documents;
        this.reports = reports;
    }

    public CaseFile anOpenCase(String site) {
        var tamaiti = tamariki.recognise(List.of(new Tamaiti(
                UUID.randomUUID(),
                new PersonName("Kahurangi", "Tauira-Example"),
                LocalDate.of(2020, 5, 4),
                null,
                "unknown",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                null,
                0)));
        return cases.open(new OpenCase(
                reports.receive(Fixtures.aReport(), null).id(),
                OffsetDateTime.now(ZoneOffset.UTC),
                tamaiti.getFirst(),
                site,
                "child-and-family-assessment",
                "urgent-10-working-days",
                null));
    }

    /** Submits a form on a case within a process instance. */
    public Document submitted(CaseFile file, long processInstanceKey, String formId, Map<String, Object> data) {
        return documents.store(new Submission(
                TASKS.getAndIncrement(),
                processInstanceKey,
                "some-process",
                "UserTask_Some",
                "Some task",
                formId,
                "{}",
                data,
                file.id(),
                null,
                "worker"));
    }

    /** Submits a form on a report that has no case yet. */
    public Document submitted(UUID reportId, long processInstanceKey, String formId, Map<String, Object> data) {
        return documents.store(new Submission(
                TASKS.getAndIncrement(),
                processInstanceKey,
                "some-process",
                "UserTask_Some",
                "Some task",
                formId,
                "{}",
                data,
                null,
                reportId,
                "worker"));
    }
}
