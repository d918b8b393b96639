package org.whiria.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.Cases;
import org.whiria.casefile.OpenCase;
import org.whiria.casefile.Timeframe;
import org.whiria.casefile.tamariki.Adults;
import org.whiria.casefile.tamariki.PersonName;
import org.whiria.casefile.tamariki.Tamaiti;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.intake.matching.Match;
import org.whiria.intake.matching.Matching;
import org.whiria.intake.register.Decision;
import org.whiria.intake.register.ReportRegister;
import org.whiria.intake.register.Triage;
import org.whiria.intake.report.ReportOfConcern;
import org.whiria.intake.report.ReportReader;

/** How a report is answered: suggested, decided, and acted on. Every step may be asked for again and happens once. */
@Service
class Responses {

    private final ReportRegister register;
    private final ReportReader reader;
    private final Matching matching;
    private final Tamariki tamariki;
    private final Adults adults;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    Responses(
            ReportRegister register,
            ReportReader reader,
            Matching matching,
            Tamariki tamariki,
            Adults adults,
            Cases cases,
            Timeline timeline,
            Clock clock) {
        this.register = register;
        this.reader = reader;
        this.matching = matching;
        this.tamariki = tamariki;
        this.adults = adults;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void suggest(UUID reportId, Triage triage) {
        if (register.triage(reportId, triage)) {
            add(reportId, "triage", "Response suggested: " + triage.pathway().label() + in(triage.timeframe()));
        }
    }

    @Transactional
    public void decide(UUID reportId, Decision decision) {
        if (register.decide(reportId, decision)) {
            add(reportId, "decision", "Response decided: " + decision.pathway().label() + in(decision.timeframe()));
        }
    }

    /** The open case of the first tamaiti of the report who has one; the report belongs to all of them from now on. */
    @Transactional
    public Optional<CaseFile> linkToOpenCases(UUID reportId) {
        var report = register.get(reportId);
        var open = matching.of(read(reportId), report.reference()).stream()
                .map(Match::openCase)
                .flatMap(file -> Optional.ofNullable(file).stream())
                .distinct()
                .toList();
        open.forEach(file -> cases.link(file, reportId));
        return open.stream().findFirst();
    }

    /** A case for each tamaiti; a tamaiti who is known stays the same, and one with an open case keeps that one. */
    @Transactional
    public List<CaseFile> openCases(UUID reportId, Decision decision) {
        var received = register.get(reportId);
        return identified(reportId).stream()
                .map(tamaiti -> cases.open(new OpenCase(
                        reportId,
                        received.receivedAt(),
                        tamaiti,
                        decision.caseSite(),
                        decision.pathway().code(),
                        decision.timeframe().code(),
                        decision.responseDueAt())))
                .toList();
    }

    /** The tamariki of the report; they and the adults in their lives are recorded once, however often the report is acted on. */
    private List<UUID> identified(UUID reportId) {
        var identified = register.identified(reportId);
        if (!identified.isEmpty()) {
            return identified;
        }
        var report = read(reportId);
        var recognised = tamariki.recognise(
                report.tamariki().stream().map(Responses::tamaiti).toList());
        adults.relate(report.adults(), recognised);
        register.identify(reportId, recognised);
        return recognised;
    }

    private ReportOfConcern read(UUID reportId) {
        return reader.read(register.get(reportId).body()).report();
    }

    private void add(UUID reportId, String what, String summary) {
        timeline.add(new TimelineEntry(
                what + ":" + reportId,
                null,
                reportId,
                TimelineEntry.Kind.DECISION,
                summary,
                null,
                OffsetDateTime.now(clock)));
    }

    private static String in(Timeframe timeframe) {
        return timeframe == Timeframe.NONE ? "" : " (" + timeframe.label().toLowerCase(Locale.ENGLISH) + ")";
    }

    private static Tamaiti tamaiti(ReportOfConcern.Child child) {
        return new Tamaiti(
                new UUID(0, 0),
                new PersonName(child.name().givenNames(), child.name().familyName()),
                child.dateOfBirth(),
                child.expectedBirth(),
                child.gender(),
                child.ethnicities(),
                child.iwi(),
                child.hapu(),
                child.disability(),
                child.school(),
                child.address(),
                child.inCare(),
                child.caregiver(),
                0);
    }
}
