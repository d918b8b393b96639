package org.whiria.conference.inviting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ends the wait for an answer, and keeps the answer that a person was given by phone or visit.
 *
 * <p>Tries as often as the model says; an invitation is closed once.
 */
@Component
public class CloseInvitationWorker {

    private final Closing closing;

    CloseInvitationWorker(Closing closing) {
        this.closing = closing;
    }

    @JobWorker(type = "conference.closeInvitation")
    public void handle(@VariablesAsType Answered answered, @ProcessInstanceKey long processInstanceKey) {
        closing.close(answered.invitationId(), answered.answer(), processInstanceKey);
    }

    /** The answer is one of {@code invitation.Answer}, or no-reply. */
    record Answered(UUID invitationId, String answer) {}
}
