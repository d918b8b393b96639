package org.whiria.intake.browse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.Cases;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.DocumentText;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.intake.matching.Matching;
import org.whiria.intake.register.ReportFile;
import org.whiria.intake.report.ReportReader;
import org.whiria.people.Duty;
import org.whiria.people.Sites;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.people.access.ForCasework;

/** The list of reports of concern, and a report: what was told, what the rules suggest and why, what was decided. */
@Controller
@ForCasework
class ReportPages {

    private static final int ROWS = 25;

    private final ReportSearch search;
    private final ReportLook look;
    private final ReportReader reader;
    private final Matching matching;
    private final CaseAccess access;
    private final Cases cases;
    private final Timeline timeline;
    private final Documents documents;
    private final DocumentText texts;
    private final StaffDirectory staffDirectory;
    private final Sites sites;

    ReportPages(
            ReportSearch search,
            ReportLook look,
            ReportReader reader,
            Matching matching,
            CaseAccess access,
            Cases cases,
            Timeline timeline,
            Documents documents,
            DocumentText texts,
            StaffDirectory staffDirectory,
            Sites sites) {
        this.search = search;
        this.look = look;
        this.reader = reader;
        this.matching = matching;
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.documents = documents;
        this.texts = texts;
        this.staffDirectory = staffDirectory;
        this.sites = sites;
    }

    @GetMapping("/reports")
    String list(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "1") @Min(1) @Max(10_000) int page,
            Staff staff,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", search.find(q, page, ROWS, staff));
        model.addAttribute("mayRecord", staff.has(Duty.INTAKE));
        return "intake/reports";
    }

    @GetMapping("/reports/{reference}")
    String show(@PathVariable String reference, Staff staff, Model model) {
        var file = tell(reference, staff, model);
        var entries = timeline.ofReport(file.id());
        var papers = papers(file, staff);
        model.addAttribute("rules", look.rules(file));
        model.addAttribute("timeline", entries);
        model.addAttribute("documents", papers);
        model.addAttribute("answers", texts.answers(papers));
        model.addAttribute(
                "names",
                staffDirectory.names(Stream.concat(
                        entries.stream().map(TimelineEntry::by), papers.stream().map(Document::submittedBy))));
        return "intake/report";
    }

    /** For the page of a task: what was reported, about whom, and who is known already. */
    @GetMapping("/reports/{reference}/in-short")
    String inShort(@PathVariable String reference, Staff staff, Model model) {
        tell(reference, staff, model);
        return "intake/report-in-short";
    }

    /** For the page of a case: the reports that it knows of and this person may see. */
    @GetMapping("/cases/{reference}/reports")
    String ofCase(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        model.addAttribute("reference", reference);
        model.addAttribute("reports", search.ofCase(file.id(), staff));
        return "intake/case-reports";
    }

    private ReportFile tell(String reference, Staff staff, Model model) {
        var file = look.look(reference, staff);
        var report = reader.read(file.body()).report();
        model.addAttribute("file", file);
        model.addAttribute("report", report);
        model.addAttribute("seesNotifier", file.notifierMayBeSeenBy(staff));
        model.addAttribute("matches", matching.of(report, reference));
        model.addAttribute("cases", cases.ofReport(file.id()));
        model.addAttribute("staff", staff);
        model.addAttribute("words", new Words());
        model.addAttribute("siteNames", sites.names());
        return file;
    }

    private List<Document> papers(ReportFile file, Staff staff) {
        return documents.ofReport(file.id(), file.notifierMayBeSeenBy(staff));
    }
}
