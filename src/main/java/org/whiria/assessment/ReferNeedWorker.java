package org.whiria.assessment;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Refers the need that the assessment of a new report found to its case. Retries: as modelled; a need is referred once. */
@Component
public class ReferNeedWorker {

    private final Needs needs;

    ReferNeedWorker(Needs needs) {
        this.needs = needs;
    }

    @JobWorker(type = "assessment.referNeed")
    public void handle(@VariablesAsType NeedFound need) {
        needs.refer(need);
    }
}
