package org.whiria.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a case for each tamaiti of a report, and names the cases that were open already: their people consider the new report.
 *
 * <p>Retries: as modelled; a report opens one case for each tamaiti, once.
 */
@Component
public class OpenCasesWorker {

    private final Responses responses;

    OpenCasesWorker(Responses responses) {
        this.responses = responses;
    }

    @JobWorker(type = "intake.openCases")
    public Opened handle(@VariablesAsType RecordDecisionWorker.Decided decided) {
        return new Opened(responses.openCases(decided.reportId(), decided.decision()).stream()
                .filter(file -> !file.reportId().equals(decided.reportId()))
                .map(file -> new Kept(file.id(), file.site(), file.allocatedTo()))
                .toList());
    }

    /** The cases that were open before the report and have taken it on. */
    record Opened(List<Kept> openCases) {}

    record Kept(UUID caseId, String site, @Nullable String allocatedTo) {}
}
