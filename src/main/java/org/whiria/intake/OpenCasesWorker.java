package org.whiria.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Opens a case for each tamaiti of a report. Retries: as modelled; a report opens one case for each tamaiti, once. */
@Component
public class OpenCasesWorker {

    private final Responses responses;

    OpenCasesWorker(Responses responses) {
        this.responses = responses;
    }

    @JobWorker(type = "intake.openCases")
    public void handle(@VariablesAsType RecordDecisionWorker.Decided decided) {
        responses.openCases(decided.reportId(), decided.decision());
    }
}
