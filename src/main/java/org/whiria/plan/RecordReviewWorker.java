package org.whiria.plan;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;

/**
 * Keeps the review of a plan.
 *
 * <p>Tries as often as the model says; a submitted review is kept once.
 */
@Component
public class RecordReviewWorker {

    private final Recording recording;

    RecordReviewWorker(Recording recording) {
        this.recording = recording;
    }

    @JobWorker(type = "plan.recordReview")
    public void handle(@VariablesAsType Reviewed reviewed, @ProcessInstanceKey long processInstanceKey) {
        var dueAt =
                Optional.ofNullable(reviewed.reviewDueAt()).map(NzTime::ofFeel).orElse(null);
        recording.review(reviewed.caseId(), reviewed.reviewOutcome(), dueAt, processInstanceKey);
    }

    record Reviewed(
            UUID caseId, String reviewOutcome, @Nullable String reviewDueAt) {}
}
