package org.whiria.intake.browse;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.intake.Reports;
import org.whiria.intake.register.ReportRegister;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;
import org.whiria.people.access.ForIntake;

/** Reports of concern for programs, in the exchange format. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {

    private final Reports reports;
    private final ReportRegister register;
    private final ReportSearch search;
    private final ReportLook look;
    private final TriageWait triage;

    ReportApi(Reports reports, ReportRegister register, ReportSearch search, ReportLook look, TriageWait triage) {
        this.reports = reports;
        this.register = register;
        this.search = search;
        this.look = look;
        this.triage = triage;
    }

    /**
     * 201 for a new report; 200 for one that is known and says the same, to those who may see it; 409 for a known reference that says
     * something else.
     */
    @PostMapping
    @ForIntake
    ResponseEntity<JsonNode> receive(@RequestBody JsonNode body, Staff staff) {
        var received = reports.receive(body, staff.username());
        triage.await(received.id());
        var location = URI.create("/api/v1/reports/" + received.reference());
        var answer = received.isNew()
                ? ResponseEntity.created(location)
                : ResponseEntity.ok().location(location);
        var file = received.isNew() ? register.get(received.id()) : look.look(received.reference(), staff);
        return answer.body(look.object(file, staff));
    }

    @GetMapping
    @ForCasework
    ReportSearch.Found list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") @Min(1) @Max(10_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int size,
            Staff staff) {
        return search.find(q, page, size, staff);
    }

    @GetMapping("/{reference}")
    @ForCasework
    JsonNode show(@PathVariable String reference, Staff staff) {
        return look.object(look.look(reference, staff), staff);
    }
}
