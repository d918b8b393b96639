package org.whiria.plan;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts an approved plan into force.
 *
 * <p>Tries as often as the model says; a submitted plan is one version, so a second attempt adds nothing.
 */
@Component
public class RecordPlanWorker {

    private final Recording recording;

    RecordPlanWorker(Recording recording) {
        this.recording = recording;
    }

    @JobWorker(type = "plan.recordPlan")
    public void handle(@VariablesAsType Approved approved, @ProcessInstanceKey long processInstanceKey) {
        recording.plan(approved.caseId(), approved.planBasis(), processInstanceKey);
    }

    record Approved(UUID caseId, String planBasis) {}
}
