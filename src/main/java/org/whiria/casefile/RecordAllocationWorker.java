package org.whiria.casefile;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records who is responsible for a case. Retries: as modelled; the same allocation again changes nothing. */
@Component
public class RecordAllocationWorker {

    private final Cases cases;

    RecordAllocationWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = "casefile.recordAllocation")
    public void handle(@VariablesAsType Allocation allocation) {
        cases.allocate(allocation.caseId(), allocation.allocatedTo());
    }

    record Allocation(UUID caseId, String allocatedTo) {}
}
