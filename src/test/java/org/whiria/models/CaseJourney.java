package org.whiria.models;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The stretches of a case, for tests that are about what comes after. */
record CaseJourney(CaseScenario scenario) {

    static final Map<String, Object> SUMMARY = Map.of("safetyNow", "safe", "voiceHeard", "yes");

    private static final Duration TO_CONFERENCE = Duration.ofDays(30);

    CaseJourney plansConferences() {
        scenario.workers()
                .answer(
                        "conference.planConference",
                        asked -> conference(List.of(Given.INVITATION_ID, Given.SECOND_INVITATION_ID)))
                .answer("conference.scheduleReminders", asked -> Map.of("reminders", List.of(), "replyBy", inDays(29)));
        return this;
    }

    Map<String, Object> conference(List<String> invitations) {
        return Map.of(
                "conferenceId",
                Given.CONFERENCE_ID,
                "conferenceAt",
                inDays(TO_CONFERENCE.toDays()),
                "invitationIds",
                invitations);
    }

    void everybodyAnswers() {
        scenario.waitsForMessages("conference.invitationAnswered", 2);
        for (String invitation : List.of(Given.INVITATION_ID, Given.SECOND_INVITATION_ID)) {
            scenario.publishes("conference.invitationAnswered", invitation, Map.of("answer", "attending"));
        }
    }

    CaseJourney allocated() {
        scenario.does("UserTask_AllocateSocialWorker", Map.of("allocatedTo", "worker"));
        return this;
    }

    CaseJourney assessed(String careOrProtectionNeed) {
        scenario.does("UserTask_SeeTamaiti", Map.of("visitResult", "seen", "voiceHeard", "yes"));
        scenario.does(
                "UserTask_WriteAssessment",
                careOrProtectionNeed.equals("yes")
                        ? Map.of("careOrProtectionNeed", "yes", "grounds", List.of("14-1-a"))
                        : Map.of("careOrProtectionNeed", "no", "assessmentOutcome", "no-further-action"));
        scenario.does("UserTask_SignOffAssessment", Map.of("assessmentApproved", "yes"));
        return this;
    }

    CaseJourney conferenceHeld(String outcome) {
        scenario.does("UserTask_WriteReferral");
        scenario.does("UserTask_ConsultWhanau");
        everybodyAnswers();
        scenario.waitsAt("IntermediateCatchEvent_ConferenceBegun");
        scenario.timePasses(TO_CONFERENCE.plusHours(1));
        scenario.does(
                "UserTask_RecordConference",
                outcome.equals("agreed")
                        ? Map.of(
                                "conferenceHeld", "yes",
                                "conferenceOutcome", "agreed",
                                "reviewBy", dayIn(90),
                                "voiceHeard", "yes")
                        : Map.of("conferenceHeld", "yes", "conferenceOutcome", outcome, "voiceHeard", "yes"));
        return this;
    }

    CaseJourney planned() {
        scenario.does("UserTask_PreparePlan", Map.of("voiceHeard", "yes"));
        scenario.does("UserTask_ApprovePlan", Map.of("planApproved", "yes"));
        return this;
    }

    CaseJourney broughtBeforeCourt() {
        scenario.does("UserTask_RecordHearing", Map.of("hearingOn", dayIn(60)));
        scenario.does("UserTask_FilePlan");
        scenario.does("UserTask_GiveCopies");
        return this;
    }

    CaseJourney reviewed(String outcome) {
        scenario.waitsAt("Gateway_WarningOrEnd");
        scenario.waitsForMessages("clock.clockWarned", 1);
        scenario.publishes("clock.clockWarned", Given.clock("fgc-plan-review"), Map.of());
        scenario.does("UserTask_ReviewPlan", Map.of("reviewOutcome", outcome, "voiceHeard", "yes"));
        return this;
    }

    CaseJourney closed() {
        scenario.does("UserTask_SummariseClosure", SUMMARY);
        scenario.does("UserTask_ApproveClosure", Map.of("closureApproved", "yes"));
        scenario.waitsAt("IntermediateCatchEvent_FollowUpDue");
        scenario.timePasses(Duration.ofDays(93));
        scenario.does("UserTask_FollowUpClosure");
        return this;
    }

    String dayIn(long days) {
        return inDays(days).substring(0, "2026-11-17".length());
    }

    private String inDays(long days) {
        Instant then = scenario.now().plus(Duration.ofDays(days));
        return Given.text(then);
    }
}
