package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartnerInvitationTests extends ProcessTest {

    private static final String PROCESS = "partner-invitation";
    private static final String ANSWERED = "conference.invitationAnswered";
    private static final Map<String, Object> ATTENDING = Map.of("answer", "attending");

    @Test
    void anInvitedPersonAnswersAfterTwoReminders() {
        requested(30, 10, 5);
        scenario.then(PROCESS).isWaitingForMessage(ANSWERED, Given.INVITATION_ID);
        scenario.timePasses(Duration.ofDays(21));
        scenario.workers().awaitAsked("conference.remindPartner", 1);
        scenario.then(PROCESS).hasVariable("reminderNumber", 2).isWaitingForMessage(ANSWERED, Given.INVITATION_ID);
        scenario.timePasses(Duration.ofDays(5));
        scenario.workers().awaitAsked("conference.remindPartner", 2);
        scenario.then(PROCESS).hasVariable("reminderNumber", 3).isWaitingForMessage(ANSWERED, Given.INVITATION_ID);
        scenario.publishes(ANSWERED, Given.INVITATION_ID, ATTENDING);

        assertThat(scenario.workers().lastAsked("conference.scheduleReminders"))
                .hasEntrySatisfying(
                        "schedule", schedule -> assertThat(schedule).asString().contains("[10, 5, 2]"));
        assertThat(scenario.workers().asked("conference.invitePartner")).hasSize(1);
        assertThat(scenario.workers().asked("conference.remindPartner"))
                .extracting("reminderNumber")
                .containsExactly(1, 2);
        assertThat(scenario.workers().lastAsked("conference.closeInvitation")).containsEntry("answer", "attending");
        scenario.then(PROCESS).hasCompletedElements("EndEvent_InvitationClosed").isCompleted();
    }

    @Test
    void whoDoesNotAnswerIsCalled() {
        requested(30, 10);
        scenario.then(PROCESS).isWaitingForMessage(ANSWERED);
        scenario.timePasses(Duration.ofDays(21));
        scenario.workers().awaitAsked("conference.remindPartner", 1);
        scenario.then(PROCESS).hasVariable("reminderNumber", 2).isWaitingForMessage(ANSWERED);
        scenario.timePasses(Duration.ofDays(8));
        scenario.thenTask("UserTask_FollowUpInvitation").hasCandidateGroup("coordinator@kirikiriroa");
        scenario.does("UserTask_FollowUpInvitation", Map.of("answer", "views-in-writing"));

        assertThat(scenario.workers().lastAsked("conference.closeInvitation"))
                .containsEntry("answer", "views-in-writing");
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void whoCannotBeWrittenToIsCalledAtOnce() {
        scenario.workers().answer("conference.invitePartner", Map.of("reachableByMail", false));
        requested(30, 10);
        scenario.thenTask("UserTask_FollowUpInvitation").hasCandidateGroup("coordinator@kirikiriroa");
        assertThat(scenario.dueDate("UserTask_FollowUpInvitation"))
                .isBefore(
                        scenario.now().plus(Duration.ofDays(30).minusHours(12)).atOffset(ZoneOffset.UTC));
        scenario.does("UserTask_FollowUpInvitation", ATTENDING);

        assertThat(scenario.workers().asked("conference.remindPartner")).isEmpty();
        assertThat(scenario.workers().lastAsked("conference.closeInvitation")).containsEntry("answer", "attending");
        scenario.then(PROCESS).isCompleted();
    }

    @Test
    void onShortNoticeNobodyIsReminded() {
        requested(3);
        scenario.then(PROCESS).isWaitingForMessage(ANSWERED);
        scenario.timePasses(Duration.ofDays(2));
        scenario.thenTask("UserTask_FollowUpInvitation").isCreated();

        assertThat(scenario.workers().asked("conference.remindPartner")).isEmpty();
    }

    @Test
    void aLateAnswerSparesTheCall() {
        requested(3);
        scenario.then(PROCESS).isWaitingForMessage(ANSWERED);
        scenario.timePasses(Duration.ofDays(2));
        scenario.thenTask("UserTask_FollowUpInvitation").isCreated();
        scenario.then(PROCESS).isWaitingForMessage(ANSWERED);
        scenario.publishes(ANSWERED, Given.INVITATION_ID, Map.of("answer", "not-attending"));

        assertThat(scenario.workers().lastAsked("conference.closeInvitation")).containsEntry("answer", "not-attending");
        scenario.then(PROCESS)
                .hasTerminatedElements("UserTask_FollowUpInvitation")
                .hasCompletedElements("BoundaryEvent_LateAnswerReceived")
                .isCompleted();
    }

    @Test
    void whoIsNotReachedBeforeTheConferenceHasNotAnswered() {
        requested(3);
        scenario.then(PROCESS).isWaitingForMessage(ANSWERED);
        scenario.timePasses(Duration.ofDays(2));
        scenario.thenTask("UserTask_FollowUpInvitation").isCreated();
        scenario.timePasses(Duration.ofDays(1));

        assertThat(scenario.workers().lastAsked("conference.closeInvitation")).containsEntry("answer", "no-reply");
        scenario.then(PROCESS)
                .hasCompletedElements("BoundaryEvent_ConferenceBegun")
                .isCompleted();
    }

    @Test
    void anInvitationThatCannotBeSentWaitsForASupervisor() {
        scenario.workers().fail("conference.invitePartner", "The mail server refused the address");
        requested(30);
        assertThat(scenario.incident("ServiceTask_InvitePartner").getErrorMessage())
                .isEqualTo("The mail server refused the address");

        scenario.workers().repair("conference.invitePartner");
        scenario.triesAgain("ServiceTask_InvitePartner");

        scenario.then(PROCESS).isWaitingForMessage(ANSWERED).hasNoActiveIncidents();
        assertThat(scenario.workers().asked("conference.invitePartner")).hasSize(1);
    }

    /** The conference is in so many days; reminders so many days before it, and an answer is needed the day before. */
    private void requested(int days, Integer... remindBefore) {
        Instant conferenceAt = scenario.now().plus(Duration.ofDays(days));
        List<String> reminders = Stream.of(remindBefore)
                .map(before -> Given.text(conferenceAt.minus(Duration.ofDays(before))))
                .toList();
        scenario.workers()
                .answer(
                        "conference.scheduleReminders",
                        Map.of("reminders", reminders, "replyBy", Given.text(conferenceAt.minus(Duration.ofDays(1)))));
        scenario.starts(PROCESS, Given.invitation(conferenceAt));
    }
}
