package org.whiria.conference.reply;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.conference.Conference;
import org.whiria.conference.Conferences;
import org.whiria.conference.InvitationAnswered;
import org.whiria.conference.invitation.Invitation;
import org.whiria.conference.invitation.InvitationStatus;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Replies;
import org.whiria.conference.invitation.Reply;

/** Keeps what an invited person answers through the link or by phone, and tells the process. */
@Component
class Answering {

    private final Invitations invitations;
    private final Conferences conferences;
    private final Replies replies;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answering(
            Invitations invitations,
            Conferences conferences,
            Replies replies,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.conferences = conferences;
        this.replies = replies;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the answer of a form without problems. A form answers once: sent twice it is kept once.
     *
     * @param recordedBy who was told the answer by phone; null where it came through the link
     */
    @Transactional
    Outcome answer(UUID invitationId, ReplyForm form, @Nullable String recordedBy) {
        var invitation = invitations.get(invitationId);
        var conference = conferences.get(invitation.conferenceId());
        var now = OffsetDateTime.now(clock);
        if (!now.isBefore(conference.startsAt())) {
            return Outcome.TOO_LATE;
        }
        var reply = reply(invitationId, form, recordedBy, now);
        var isNext = replies.newest(invitationId).map(Reply::number).orElse(0) + 1 == form.number();
        if (!isNext || !replies.add(reply)) {
            return replies.newest(invitationId).filter(reply::saysTheSameAs).isPresent()
                    ? Outcome.KEPT
                    : Outcome.USED_BEFORE;
        }
        invitations.become(InvitationStatus.ANSWERED, invitationId);
        tell(invitation, conference, reply);
        return Outcome.KEPT;
    }

    private void tell(Invitation invitation, Conference conference, Reply reply) {
        timeline.add(new TimelineEntry(
                "invitation-answered:%s:%d".formatted(invitation.id(), reply.number()),
                conference.caseId(),
                null,
                TimelineEntry.Kind.CONFERENCE,
                "%s answered the invitation: %s"
                        .formatted(invitation.invitee().name(), reply.answer().inShort()),
                reply.recordedBy(),
                reply.givenAt()));
        events.publishEvent(new InvitationAnswered(
                invitation.id(), reply.number(), reply.answer().code()));
    }

    private static Reply reply(UUID invitationId, ReplyForm form, @Nullable String recordedBy, OffsetDateTime now) {
        return new Reply(
                invitationId,
                form.number(),
                form.chosen().orElseThrow(),
                form.chosenNeeds(),
                ReplyForm.text(form.otherNeed()).orElse(null),
                ReplyForm.text(form.comment()).orElse(null),
                recordedBy == null ? Reply.Through.LINK : Reply.Through.PERSON,
                recordedBy,
                now);
    }

    enum Outcome {
        KEPT,
        /** This copy of the form has answered already, and said something else. */
        USED_BEFORE,
        /** The conference has begun. */
        TOO_LATE
    }
}
