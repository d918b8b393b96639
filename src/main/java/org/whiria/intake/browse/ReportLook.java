package org.whiria.intake.browse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.Cases;
import org.whiria.intake.register.ReportFile;
import org.whiria.intake.register.ReportRegister;
import org.whiria.people.Staff;
import org.whiria.platform.AccessLog;
import org.whiria.platform.Problem;
import org.whiria.platform.StoredJson;

/** A report as somebody may see it. Every look is recorded; who made the report is shown to those only who must know. */
@Component
class ReportLook {

    private final ReportRegister register;
    private final Cases cases;
    private final AccessLog accessLog;
    private final StoredJson json;

    ReportLook(ReportRegister register, Cases cases, AccessLog accessLog, StoredJson json) {
        this.register = register;
        this.cases = cases;
        this.accessLog = accessLog;
        this.json = json;
    }

    ReportFile look(String reference, Staff staff) {
        var file = register.find(reference)
                .filter(report -> report.mayBeSeenBy(staff))
                .orElseThrow(() -> Problem.notFound(
                        "There is no report %s, or it is not one of your sites.".formatted(reference)));
        accessLog.looked("report", file.id());
        return file;
    }

    /** The object as it was sent, with what became of it. */
    ObjectNode object(ReportFile file, Staff staff) {
        ObjectNode object = file.body().deepCopy();
        if (!file.notifierMayBeSeenBy(staff)) {
            object.putNull("notifier");
        }
        object.put("site", file.site());
        object.set("recordedAt", json.tree(file.recordedAt()));
        object.set("triage", json.tree(file.triage()));
        object.set("decision", json.tree(file.decision()));
        object.set(
                "cases",
                json.tree(cases.ofReport(file.id()).stream()
                        .map(CaseFile::reference)
                        .toList()));
        return object;
    }
}
