package org.whiria.conference.inviting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Invites one person, by a letter with a calendar file and a link to answer.
 *
 * <p>Tries as often as the model says; the letter is one per invitation, so a second attempt sends nothing more. What
 * the mail server makes of it is not this job's to wait for: see correspondence.
 */
@Component
public class InvitePartnerWorker {

    private final InvitationLetters letters;

    InvitePartnerWorker(InvitationLetters letters) {
        this.letters = letters;
    }

    @JobWorker(type = "conference.invitePartner")
    public Invited handle(@VariablesAsType Subject subject) {
        return new Invited(letters.invite(subject.invitationId()).reachableByMail());
    }

    public record Subject(UUID invitationId) {}

    public record Invited(boolean reachableByMail) {}
}
