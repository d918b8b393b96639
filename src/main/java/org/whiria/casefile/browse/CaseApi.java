package org.whiria.casefile.browse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.tamariki.Adult;
import org.whiria.casefile.tamariki.Adults;
import org.whiria.casefile.tamariki.Tamaiti;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;

/** Cases for programs: the same that the pages show, to the same people. */
@RestController
@ForCasework
@RequestMapping("/api/v1/cases")
class CaseApi {

    private final CaseSearch search;
    private final CaseAccess access;
    private final Tamariki tamariki;
    private final Adults adults;
    private final Timeline timeline;
    private final Documents documents;

    CaseApi(
            CaseSearch search,
            CaseAccess access,
            Tamariki tamariki,
            Adults adults,
            Timeline timeline,
            Documents documents) {
        this.search = search;
        this.access = access;
        this.tamariki = tamariki;
        this.adults = adults;
        this.timeline = timeline;
        this.documents = documents;
    }

    @GetMapping
    CaseSearch.Found list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Pattern(regexp = "open|awaiting-allocation|allocated|closed") @Nullable
                    String status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") @Min(1) @Max(10_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int size,
            Staff staff) {
        return search.find(new CaseSearch.Wanted(q, status, mine, page, size), staff);
    }

    @GetMapping("/{reference}")
    Whole show(@PathVariable String reference, Staff staff) {
        var file = access.look(reference, staff);
        return new Whole(file, tamariki.get(file.tamaitiId()), adults.of(file.tamaitiId()));
    }

    @GetMapping("/{reference}/timeline")
    List<TimelineEntry> timeline(@PathVariable String reference, Staff staff) {
        return timeline.ofCase(access.look(reference, staff).id());
    }

    @GetMapping("/{reference}/documents")
    List<Paper> documents(@PathVariable String reference, Staff staff) {
        return documents.ofCase(access.look(reference, staff).id()).stream()
                .map(Paper::of)
                .toList();
    }

    /** A case with the people it is about. */
    record Whole(@JsonUnwrapped CaseFile file, Tamaiti tamaiti, List<Adult> adults) {}

    /** A submitted form: what was asked and what was answered. */
    record Paper(
            UUID id,
            String title,
            String formId,
            String processId,
            String elementId,
            String submittedBy,
            OffsetDateTime submittedAt,
            JsonNode data,
            JsonNode schema) {

        static Paper of(Document document) {
            return new Paper(
                    document.id(),
                    document.title(),
                    document.formId(),
                    document.processId(),
                    document.elementId(),
                    document.submittedBy(),
                    document.submittedAt(),
                    document.data(),
                    document.schema());
        }
    }
}
