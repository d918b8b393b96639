package org.whiria.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds a report to the open cases of its tamariki. Retries: as modelled; a report is linked once. */
@Component
public class LinkToOpenCaseWorker {

    private final Responses responses;

    LinkToOpenCaseWorker(Responses responses) {
        this.responses = responses;
    }

    @JobWorker(type = "intake.linkToOpenCase")
    public Linked handle(@VariablesAsType Report report) {
        return responses
                .linkToOpenCases(report.reportId())
                .map(file -> new Linked(file.id(), file.site()))
                .orElseGet(() -> new Linked(null, report.caseSite()));
    }

    record Report(UUID reportId, @Nullable String caseSite) {}

    /** Without a case where intake knows of one that is not on record here; a person at the site then looks for it. */
    record Linked(@Nullable UUID caseId, @Nullable String caseSite) {}
}
