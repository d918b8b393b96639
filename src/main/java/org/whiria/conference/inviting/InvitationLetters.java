package org.whiria.conference.inviting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.Cases;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.conference.Conference;
import org.whiria.conference.Conferences;
import org.whiria.conference.invitation.Invitation;
import org.whiria.conference.invitation.InvitationStatus;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Invitee;
import org.whiria.correspondence.About;
import org.whiria.correspondence.Block;
import org.whiria.correspondence.CalendarEntry;
import org.whiria.correspondence.Correspondence;
import org.whiria.correspondence.Letter;
import org.whiria.correspondence.LetterIdentity;
import org.whiria.correspondence.Recipient;
import org.whiria.people.Site;
import org.whiria.people.Sites;
import org.whiria.platform.Contact;
import org.whiria.platform.NzTime;
import org.whiria.platform.link.SignedLinks;

/** Invites and reminds: one letter per invitation and step, however often it is asked for. */
@Component
class InvitationLetters {

    private static final String KIND = "conference-invitation";
    private static final String INVITE = "invite";

    private final Invitations invitations;
    private final Conferences conferences;
    private final Cases cases;
    private final Tamariki tamariki;
    private final Sites sites;
    private final SignedLinks links;
    private final Correspondence correspondence;
    private final Contact contact;
    private final ConferenceSettings settings;
    private final NzTime time;
    private final Clock clock;

    InvitationLetters(
            Invitations invitations,
            Conferences conferences,
            Cases cases,
            Tamariki tamariki,
            Sites sites,
            SignedLinks links,
            Correspondence correspondence,
            Contact contact,
            ConferenceSettings settings,
            NzTime time,
            Clock clock) {
        this.invitations = invitations;
        this.conferences = conferences;
        this.cases = cases;
        this.tamariki = tamariki;
        this.sites = sites;
        this.links = links;
        this.correspondence = correspondence;
        this.contact = contact;
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    /** Writes the invitation; where it cannot be sent it is kept for the person who calls. */
    @Transactional
    Invitee invite(UUID invitationId) {
        var invitation = invitations.get(invitationId);
        var conference = conferences.get(invitation.conferenceId());
        var file = cases.get(conference.caseId());
        var text = text(invitation, conference, file);
        var subject = "An invitation to a family group conference, " + time.day(conference.startsAt());
        send(invitation, INVITE, file, subject, text.invitation(), entry(invitation, conference, text));
        invitations.become(InvitationStatus.INVITED, invitationId);
        return invitation.invitee();
    }

    /** Reminds a person whose answer is still open; who has answered in the meantime is left in peace. */
    @Transactional
    void remind(UUID invitationId, int number) {
        var invitation = invitations.get(invitationId);
        if (invitation.status() != InvitationStatus.INVITED) {
            return;
        }
        var conference = conferences.get(invitation.conferenceId());
        var file = cases.get(conference.caseId());
        var subject = "Can you come? Family group conference, " + time.day(conference.startsAt());
        var text = text(invitation, conference, file);
        send(invitation, "reminder-" + number, file, subject, text.reminder(), null);
    }

    private void send(
            Invitation invitation,
            String step,
            CaseFile file,
            String subject,
            List<Block> body,
            @Nullable CalendarEntry calendar) {
        var invitee = invitation.invitee();
        var letterId = correspondence.send(new Letter(
                new LetterIdentity(KIND, invitation.id(), step),
                About.ofCase(file.id(), file.site()),
                new Recipient(invitee.name(), invitee.email(), invitee.safeToWrite()),
                subject,
                body,
                calendar));
        invitations.take(new Invitations.Step(invitation.id(), step, letterId, OffsetDateTime.now(clock)));
    }

    private InvitationText text(Invitation invitation, Conference conference, CaseFile file) {
        var token = links.token(invitation.id(), conference.startsAt().toInstant());
        return new InvitationText(
                invitation.invitee(),
                tamariki.get(file.tamaitiId()).name().givenNames(),
                sites.find(file.site()).map(Site::name).orElse(file.site()),
                time.full(conference.startsAt()),
                conference.place(),
                invitation.replyBy() == null ? null : time.day(invitation.replyBy()),
                contact.page("/invitations/" + token),
                contact.phone());
    }

    private CalendarEntry entry(Invitation invitation, Conference conference, InvitationText text) {
        return new CalendarEntry(
                invitation.id(),
                0,
                "Family group conference",
                conference.place(),
                conference.startsAt(),
                settings.length(),
                text.link());
    }
}
