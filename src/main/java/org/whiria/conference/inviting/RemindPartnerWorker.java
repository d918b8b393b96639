package org.whiria.conference.inviting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reminds a person who has not answered.
 *
 * <p>Tries as often as the model says; the letter is one per invitation and reminder number.
 */
@Component
public class RemindPartnerWorker {

    private final InvitationLetters letters;

    RemindPartnerWorker(InvitationLetters letters) {
        this.letters = letters;
    }

    @JobWorker(type = "conference.remindPartner")
    public void handle(@VariablesAsType Reminder reminder) {
        letters.remind(reminder.invitationId(), reminder.reminderNumber());
    }

    record Reminder(UUID invitationId, int reminderNumber) {}
}
