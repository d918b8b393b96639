package org.whiria.casefile;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes a case once its closure is approved. Retries: as modelled; a closed case stays as it is. */
@Component
public class CloseCaseWorker {

    private final Cases cases;

    CloseCaseWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = "casefile.closeCase")
    public void handle(@VariablesAsType Closure closure) {
        cases.close(closure.caseId());
    }

    record Closure(UUID caseId) {}
}
