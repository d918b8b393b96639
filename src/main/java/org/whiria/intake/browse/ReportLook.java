package org.whiria.intake.browse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.Cases;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.intake.register.ReportFile;
import org.whiria.intake.register.ReportRegister;
import org.whiria.people.Staff;
import org.whiria.platform.AccessLog;
import org.whiria.platform.StoredJson;
import org.whiria.platform.problem.Problem;
import org.whiria.projection.decision.Decisions;

/** A report as somebody may see it. Every look is recorded; who made the report is shown to those only who must know. */
@Component
class ReportLook {

    /** A page asks for a report and for parts of it: what a person sees of it within this time is one look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);

    private final ReportRegister register;
    private final Cases cases;
    private final AccessLog accessLog;
    private final Decisions decisions;
    private final StoredJson json;

    ReportLook(ReportRegister register, Cases cases, AccessLog accessLog, Decisions decisions, StoredJson json) {
        this.register = register;
        this.cases = cases;
        this.accessLog = accessLog;
        this.decisions = decisions;
        this.json = json;
    }

    ReportFile look(String reference, Staff staff) {
        var file = register.find(reference)
                .filter(report -> report.mayBeSeenBy(staff))
                .orElseThrow(() -> Problem.notFound(
                        "There is no report %s, or it is not one of your sites.".formatted(reference)));
        accessLog.lookedOnceIn(ONE_LOOK, "report", file.id());
        return file;
    }

    /** Why the tables suggest what they suggest: the annotations of the rules that matched, or else the reasons that were recorded. */
    List<MatchedRule> rules(ReportFile file) {
        var triage = file.triage();
        var triagedAt = file.triagedAt();
        if (triage == null || triagedAt == null) {
            return List.of();
        }
        var matched = decisions.ofInstance(triage.processInstanceKey()).stream()
                .filter(decision -> !decision.evaluatedAt().isAfter(triagedAt))
                .flatMap(decision -> decision.rules().stream()
                        .filter(rule -> !rule.annotation().isBlank())
                        .map(rule -> new MatchedRule(decision.decisionId(), rule.annotation())))
                .toList();
        return matched.isEmpty()
                ? triage.rules().stream()
                        .map(rule -> new MatchedRule(rule.decision(), rule.because()))
                        .toList()
                : matched;
    }

    /** The object as it was sent, with what became of it. */
    ObjectNode object(ReportFile file, Staff staff) {
        ObjectNode object = file.body().deepCopy();
        if (!file.notifierMayBeSeenBy(staff)) {
            object.putNull("notifier");
        }
        object.put("site", file.site());
        object.set("recordedAt", json.tree(file.recordedAt()));
        object.set("triage", triage(file));
        object.set("decision", json.tree(file.decision()));
        object.set(
                "cases",
                json.tree(cases.ofReport(file.id()).stream()
                        .map(CaseFile::reference)
                        .toList()));
        return object;
    }

    private JsonNode triage(ReportFile file) {
        var triage = file.triage();
        return json.tree(
                triage == null
                        ? null
                        : new Suggested(
                                triage.pathway(),
                                triage.timeframe(),
                                triage.responseDueAt(),
                                triage.noActionOpen(),
                                triage.lockedAtSite(),
                                rules(file)));
    }

    /** A rule that matched, in plain words with its source. */
    record MatchedRule(String decision, String annotation) {}

    /** The triage as programs see it. */
    record Suggested(
            Pathway pathway,
            Timeframe timeframe,
            @Nullable OffsetDateTime responseDueAt,
            boolean noActionOpen,
            boolean lockedAtSite,
            List<MatchedRule> rules) {}
}
