package org.whiria.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.intake.matching.Matching;
import org.whiria.intake.register.NewReport;
import org.whiria.intake.register.ReportFile;
import org.whiria.intake.register.ReportRegister;
import org.whiria.intake.report.CanonicalForm;
import org.whiria.intake.report.Choices;
import org.whiria.intake.report.ReportOfConcern;
import org.whiria.intake.report.ReportReader;
import org.whiria.platform.Ids;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** Receives reports of concern: each reference once. */
@Service
public class Reports {

    private final ReportReader reader;
    private final Matching matching;
    private final ReportRegister register;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final IntakeSettings settings;
    private final Ids ids;

    Reports(
            ReportReader reader,
            Matching matching,
            ReportRegister register,
            Timeline timeline,
            ApplicationEventPublisher events,
            IntakeSettings settings,
            Ids ids) {
        this.reader = reader;
        this.matching = matching;
        this.register = register;
        this.timeline = timeline;
        this.events = events;
        this.settings = settings;
        this.ids = ids;
    }

    /**
     * Records a report in the exchange format and publishes {@link ReportReceived}. A reference that is known already is the same
     * report if it says the same, and a conflict if it does not; a report without one is given one.
     *
     * @param recordedBy username; null for the public
     * @throws Problem naming every field at fault; nothing is left behind then
     */
    @Transactional
    public Received receive(JsonNode body, @Nullable String recordedBy) {
        return receive(body, recordedBy, null);
    }

    /** The same for what was typed into a form: the same {@code submission} is the same report. */
    @Transactional
    public Received receive(JsonNode body, @Nullable String recordedBy, @Nullable String submission) {
        var report = reader.read(body).orRefuse();
        var reference = report.reference() == null ? register.nextReference() : report.reference();
        var facts = FactFinding.facts(report, matching.of(report, reference));
        var digest = CanonicalForm.digest(body);
        var id = ids.next();
        var isNew = register.add(new NewReport(
                id,
                reference,
                settings.site(),
                report,
                kept(body, report, reference),
                digest,
                facts,
                recordedBy,
                submission));
        if (!isNew) {
            return Optional.ofNullable(submission)
                    .flatMap(register::findSubmission)
                    .map(Received::before)
                    .orElseGet(() -> same(reference, digest));
        }
        timeline.add(new TimelineEntry(
                "report:" + id,
                null,
                id,
                TimelineEntry.Kind.REPORT,
                "Report of concern received (" + Choices.CHANNEL.label(report.channel()) + ")",
                recordedBy,
                report.receivedAt()));
        events.publishEvent(new ReportReceived(id, settings.site(), facts, report.receivedAt()));
        return new Received(id, reference, true);
    }

    private Received same(String reference, String digest) {
        if (!register.digestOf(reference).equals(digest)) {
            throw Problem.conflict(
                    "A report with the reference " + reference + " is known already and says something else.",
                    new FieldProblem("reference", "This reference belongs to another report."));
        }
        return Received.before(register.find(reference).orElseThrow());
    }

    private static ObjectNode kept(JsonNode body, ReportOfConcern report, String reference) {
        var kept = CanonicalForm.kept(body).put("reference", reference);
        if (!kept.hasNonNull("receivedAt")) {
            kept.put("receivedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(report.receivedAt()));
        }
        return kept;
    }

    /** The reference of a report, such as people write it; an unknown id is a fault of the caller. */
    public String referenceOf(UUID reportId) {
        return register.get(reportId).reference();
    }

    /** What became of a report: its id and reference, and whether it is new. */
    public record Received(UUID id, String reference, boolean isNew) {

        private static Received before(ReportFile known) {
            return new Received(known.id(), known.reference(), false);
        }
    }
}
