package org.whiria.conference;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.conference.invitation.Invitation;
import org.whiria.conference.invitation.Invitations;
import org.whiria.platform.NzTime;

/** Turns what was submitted about a conference into the conference, its invitations and its outcome. */
@Component
class Planning {

    static final String INVITEES = "fgc-invitees";
    static final String RECORD = "fgc-record";

    private final Documents documents;
    private final Conferences conferences;
    private final Invitations invitations;
    private final Timeline timeline;
    private final NzTime time;

    Planning(Documents documents, Conferences conferences, Invitations invitations, Timeline timeline, NzTime time) {
        this.documents = documents;
        this.conferences = conferences;
        this.invitations = invitations;
        this.timeline = timeline;
        this.time = time;
    }

    /** Plans the conference of the newest list of invitees; the same list plans it once. */
    @Transactional
    Planned plan(UUID caseId, long processInstanceKey) {
        var document = newest(processInstanceKey);
        var list = InviteeList.of(document.data());
        conferences
                .plan(caseId, document.id(), list.startsAt(), list.place())
                .ifPresent(planned -> invite(planned, list, document.submittedBy()));
        var conference = conferences.plannedFrom(document.id());
        var invitationIds =
                invitations.to(conference.id()).stream().map(Invitation::id).toList();
        return new Planned(conference, invitationIds);
    }

    /** Records whether the conference was held and what came of it, once. */
    @Transactional
    void record(UUID conferenceId, boolean held, @Nullable String outcome, long process) {
        var status = held ? ConferenceStatus.HELD : ConferenceStatus.NOT_HELD;
        var record = documents.newest(process, RECORD);
        var isNew = conferences.record(
                conferenceId,
                status,
                held ? outcome : null,
                record.map(Document::id).orElse(null));
        if (isNew) {
            var said = !held ? "Conference was not held" : "Conference held: " + inWords(outcome);
            timeline.add(
                    conferences.get(conferenceId).caseId(),
                    "conference-recorded-" + conferenceId,
                    TimelineEntry.Kind.CONFERENCE,
                    said,
                    record.map(Document::submittedBy).orElse(null));
        }
    }

    private void invite(Conference conference, InviteeList list, String by) {
        for (var position = 0; position < list.invitees().size(); position++) {
            invitations.plan(conference.id(), position, list.invitees().get(position));
        }
        timeline.add(
                conference.caseId(),
                "conference-planned-" + conference.id(),
                TimelineEntry.Kind.CONFERENCE,
                "Conference planned for %s, %s".formatted(time.full(conference.startsAt()), conference.place()),
                by);
    }

    private Document newest(long processInstanceKey) {
        return documents
                .newest(processInstanceKey, INVITEES)
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody has said yet who is invited: the form “Consult whānau” is not on file."));
    }

    private static String inWords(@Nullable String outcome) {
        return "agreed".equals(outcome) ? "a plan was agreed" : "no agreement";
    }

    record Planned(Conference conference, List<UUID> invitationIds) {}
}
