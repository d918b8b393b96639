package org.whiria.assessment;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Records what a signed-off assessment found. Retries: as modelled; an assessment is recorded once. */
@Component
public class RecordOutcomeWorker {

    private final Assessments assessments;

    RecordOutcomeWorker(Assessments assessments) {
        this.assessments = assessments;
    }

    @JobWorker(type = "assessment.recordOutcome")
    public void handle(@VariablesAsType Assessments.Outcome outcome, @ProcessInstanceKey long processInstanceKey) {
        assessments.record(outcome, processInstanceKey);
    }
}
