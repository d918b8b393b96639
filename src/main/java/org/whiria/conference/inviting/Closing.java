package org.whiria.conference.inviting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.conference.invitation.Answer;
import org.whiria.conference.invitation.InvitationStatus;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Need;
import org.whiria.conference.invitation.Replies;
import org.whiria.conference.invitation.Reply;

/** Ends an invitation with the answer there is. */
@Component
class Closing {

    private static final String FOLLOW_UP = "invitation-follow-up";

    private final Invitations invitations;
    private final Replies replies;
    private final Documents documents;
    private final Clock clock;

    Closing(Invitations invitations, Replies replies, Documents documents, Clock clock) {
        this.invitations = invitations;
        this.replies = replies;
        this.documents = documents;
        this.clock = clock;
    }

    /** Closes the invitation, once. An answer that nobody gave through the link was given to a person. */
    @Transactional
    void close(UUID invitationId, String code, long processInstanceKey) {
        if (!invitations.close(invitationId, OffsetDateTime.now(clock))) {
            return;
        }
        var newest = replies.newest(invitationId);
        Answer.of(code)
                .filter(answer ->
                        newest.map(Reply::answer).filter(answer::equals).isEmpty())
                .ifPresent(answer -> keep(invitationId, answer, newest, processInstanceKey));
        invitations.become(
                replies.newest(invitationId).isPresent() ? InvitationStatus.ANSWERED : InvitationStatus.NO_REPLY,
                invitationId);
    }

    private void keep(UUID invitationId, Answer answer, Optional<Reply> newest, long processInstanceKey) {
        var followUp = documents.newest(processInstanceKey, FOLLOW_UP);
        if (followUp.isEmpty()) {
            // The process knows an answer of the link that has been changed since; the newer one stands.
            return;
        }
        var number = newest.map(Reply::number).orElse(0) + 1;
        while (!replies.add(told(invitationId, number, answer, followUp.get()))) {
            // Somebody answered through the link in the meantime.
            number++;
        }
    }

    private Reply told(UUID invitationId, int number, Answer answer, Document followUp) {
        var form = followUp.data();
        return new Reply(
                invitationId,
                number,
                answer,
                needs(form),
                null,
                text(form.path("views")),
                Reply.Through.PERSON,
                followUp.submittedBy(),
                OffsetDateTime.now(clock));
    }

    private static List<Need> needs(JsonNode form) {
        return StreamSupport.stream(form.path("support").spliterator(), false)
                .map(JsonNode::asText)
                .map(Need::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText().strip() : null;
    }
}
