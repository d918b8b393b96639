package org.whiria.conference;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files whether a conference was held and what came of it.
 *
 * <p>Tries as often as the model says; the first record stands.
 */
@Component
public class RecordConferenceWorker {

    private final Planning planning;

    RecordConferenceWorker(Planning planning) {
        this.planning = planning;
    }

    @JobWorker(type = "conference.recordConference")
    public void handle(@VariablesAsType Held held, @ProcessInstanceKey long processInstanceKey) {
        planning.record(held.conferenceId(), held.conferenceHeld(), held.conferenceOutcome(), processInstanceKey);
    }

    record Held(
            UUID conferenceId,
            boolean conferenceHeld,
            @Nullable String conferenceOutcome) {}
}
