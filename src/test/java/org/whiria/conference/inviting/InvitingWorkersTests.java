package org.whiria.conference.inviting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.casefile.CaseFixture;
import org.whiria.conference.ConferenceFixture;
import org.whiria.conference.ConferenceTest;
import org.whiria.conference.invitation.Answer;
import org.whiria.conference.invitation.InvitationStatus;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Need;
import org.whiria.conference.invitation.Replies;
import org.whiria.conference.invitation.Reply;
import org.whiria.conference.inviting.ScheduleRemindersWorker.Schedule;

/** Each job about one invitation, delivered once and twice. */
@ConferenceTest
class InvitingWorkersTests {

    @Autowired
    ConferenceFixture fixture;

    @Autowired
    CaseFixture cases;

    @Autowired
    Invitations invitations;

    @Autowired
    Replies replies;

    @Autowired
    InvitePartnerWorker invitePartner;

    @Autowired
    RemindPartnerWorker remindPartner;

    @Autowired
    ScheduleRemindersWorker scheduleReminders;

    @Autowired
    CloseInvitationWorker closeInvitation;

    @Autowired
    JdbcClient jdbc;

    @Test
    void invitesOnce() {
        var invited = fixture.invited();

        invitePartner.handle(new InvitePartnerWorker.Subject(invited.invitationId()));

        assertThat(letters(invited.invitationId())).containsExactly("invite");
        assertThat(invitations.get(invited.invitationId()).status()).isEqualTo(InvitationStatus.INVITED);
    }

    @Test
    void saysWhoCannotBeWrittenTo() {
        var conference = fixture.invited().conferenceId();

        assertThat(invitations.to(conference))
                .extracting(invitation -> invitePartner
                        .handle(new InvitePartnerWorker.Subject(invitation.id()))
                        .reachableByMail())
                .containsExactly(true, false);
        jdbc.sql("update invitation set safe_to_write = false").update();
        assertThat(invitations.to(conference))
                .extracting(invitation -> invitation.invitee().reachableByMail())
                .containsOnly(false);
    }

    @Test
    void writesWithoutTheNameInTheSubjectAndWithoutTheFamilyNameAnywhere() {
        var invited = fixture.invited();

        var letter = jdbc.sql("select subject, body_text, calendar, state, reason from letter where subject_id = :id")
                .param("id", invited.invitationId())
                .query()
                .singleRow();

        assertThat((String) letter.get("subject")).doesNotContain("Kahurangi");
        assertThat((String) letter.get("body_text"))
                .contains("Kahurangi", "You are whānau", "/invitations/" + invited.token(), "0508 326 459")
                .doesNotContain("Tauira-Example");
        assertThat((String) letter.get("calendar")).contains("METHOD:PUBLISH").doesNotContain("Kahurangi");
        assertThat(letter.get("state")).isEqualTo("NOT_SENT");
        assertThat(letter.get("reason")).isEqualTo("No mail server is set up.");
    }

    @Test
    void remindsOncePerNumberAndNobodyWhoHasAnswered() {
        var invited = fixture.invited();
        var first = new RemindPartnerWorker.Reminder(invited.invitationId(), 1);

        remindPartner.handle(first);
        remindPartner.handle(first);
        invitations.become(InvitationStatus.ANSWERED, invited.invitationId());
        remindPartner.handle(new RemindPartnerWorker.Reminder(invited.invitationId(), 2));

        assertThat(letters(invited.invitationId())).containsExactly("invite", "reminder-1");
    }

    @Test
    void schedulesWhatIsStillToComeInWorkingDays() {
        var invited = fixture.invited();

        var dates = scheduleReminders.handle(new ScheduleRemindersWorker.Wanted(
                invited.invitationId(),
                "2099-03-16T10:00:00+13:00",
                new Schedule(List.of(10, 5, 2), 1, "working-days"),
                "kirikiriroa"));

        assertThat(dates.reminders())
                .containsExactly("2099-03-02T08:30:00+13:00", "2099-03-09T08:30:00+13:00", "2099-03-12T08:30:00+13:00");
        assertThat(dates.replyBy()).isEqualTo("2099-03-13T08:30:00+13:00");
    }

    @Test
    void asksAtOnceWhereThereIsNoTimeToRemind() {
        var invited = fixture.invited();
        var soon = OffsetDateTime.now(ZoneOffset.UTC).plusHours(3).toString();

        var dates = scheduleReminders.handle(new ScheduleRemindersWorker.Wanted(
                invited.invitationId(), soon, new Schedule(List.of(5, 2), 1, "working-days"), "kirikiriroa"));

        assertThat(dates.reminders()).isEmpty();
        assertThat(OffsetDateTime.parse(dates.replyBy())).isBefore(OffsetDateTime.parse(soon));
    }

    @Test
    void closesWithoutAnAnswerOnce() {
        var invited = fixture.invited();
        var nothing = new CloseInvitationWorker.Answered(invited.invitationId(), "no-reply");

        closeInvitation.handle(nothing, invited.process());
        closeInvitation.handle(nothing, invited.process());

        assertThat(invitations.get(invited.invitationId()).status()).isEqualTo(InvitationStatus.NO_REPLY);
        assertThat(replies.newest(invited.invitationId())).isEmpty();
    }

    @Test
    void keepsTheAnswerThatAPersonWasGivenOnce() {
        var invited = fixture.invited();
        cases.submitted(
                invited.file(),
                invited.process(),
                "invitation-follow-up",
                Map.of("answer", "attending", "support", List.of("transport", "kai"), "tried", "Called twice"));
        var coming = new CloseInvitationWorker.Answered(invited.invitationId(), "attending");

        closeInvitation.handle(coming, invited.process());
        closeInvitation.handle(coming, invited.process());

        assertThat(replies.newest(invited.invitationId())).hasValueSatisfying(reply -> {
            assertThat(reply.number()).isEqualTo(1);
            assertThat(reply.answer()).isEqualTo(Answer.ATTENDING);
            assertThat(reply.needs()).containsExactly(Need.TRANSPORT, Need.KAI);
            assertThat(reply.through()).isEqualTo(Reply.Through.PERSON);
            assertThat(reply.recordedBy()).isNotBlank();
        });
        assertThat(invitations.get(invited.invitationId()).status()).isEqualTo(InvitationStatus.ANSWERED);
    }

    private List<String> letters(UUID invitationId) {
        return jdbc.sql("select step from letter where subject_id = :id order by recorded_at")
                .param("id", invitationId)
                .query(String.class)
                .list();
    }
}
