package org.whiria.casefile.browse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.DocumentText;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.tamariki.Adults;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.people.Sites;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.people.access.ForCasework;

/** The list of cases, and the case: who it is about, where it stands, what happened. */
@Controller
@ForCasework
@RequestMapping("/cases")
class CasePages {

    private static final int ROWS = 25;

    private final CaseSearch search;
    private final CaseAccess access;
    private final Tamariki tamariki;
    private final Adults adults;
    private final Timeline timeline;
    private final Documents documents;
    private final DocumentText texts;
    private final StaffDirectory staffDirectory;
    private final Sites sites;
    private final Clock clock;

    CasePages(
            CaseSearch search,
            CaseAccess access,
            Tamariki tamariki,
            Adults adults,
            Timeline timeline,
            Documents documents,
            DocumentText texts,
            StaffDirectory staffDirectory,
            Sites sites,
            Clock clock) {
        this.search = search;
        this.access = access;
        this.tamariki = tamariki;
        this.adults = adults;
        this.timeline = timeline;
        this.documents = documents;
        this.texts = texts;
        this.staffDirectory = staffDirectory;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") @Min(1) @Max(10_000) int page,
            Staff staff,
            Model model) {
        var wanted = new CaseSearch.Wanted(q, status.equals("all") ? null : status, mine, page, ROWS);
        var found = search.find(wanted, staff);
        model.addAttribute("q", q);
        model.addAttribute("status", status);
        model.addAttribute("mine", mine);
        model.addAttribute("found", found);
        model.addAttribute("siteNames", sites.names());
        model.addAttribute("names", staffDirectory.names(found.items().stream().map(CaseInShort::allocatedTo)));
        return "casefile/cases";
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        var tamaiti = tamariki.get(file.tamaitiId());
        var entries = timeline.ofCase(file.id());
        head(file, model);
        model.addAttribute("tamaiti", tamaiti);
        model.addAttribute("age", tamaiti.ageYears(clock));
        model.addAttribute("adults", adults.of(tamaiti.id()));
        model.addAttribute("pathway", Pathway.of(file.pathway()));
        model.addAttribute("timeframe", Timeframe.of(file.timeframeLevel()));
        model.addAttribute("siteNames", sites.names());
        model.addAttribute("timeline", entries);
        model.addAttribute(
                "names",
                staffDirectory.names(Stream.concat(
                        Stream.ofNullable(file.allocatedTo()), entries.stream().map(TimelineEntry::by))));
        return "casefile/case";
    }

    @GetMapping("/{reference}/documents")
    String documents(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        var papers = documents.ofCase(file.id());
        head(file, model);
        model.addAttribute("documents", papers);
        model.addAttribute("answers", texts.answers(papers));
        model.addAttribute("names", staffDirectory.names(papers.stream().map(Document::submittedBy)));
        return "casefile/documents";
    }

    private void head(CaseFile file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("name", tamariki.get(file.tamaitiId()).name().full());
    }
}
