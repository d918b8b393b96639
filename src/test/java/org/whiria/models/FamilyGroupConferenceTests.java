package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FamilyGroupConferenceTests extends ProcessTest {

    private static final String PROCESS = "family-group-conference";
    private static final Map<String, Object> AGREED =
            Map.of("conferenceHeld", "yes", "conferenceOutcome", "agreed", "voiceHeard", "yes");

    private CaseJourney journey;

    @BeforeEach
    void aConferenceInThirtyDays() {
        journey = new CaseJourney(scenario);
        journey.plansConferences();
    }

    @Test
    void everybodyIsInvitedAndAgreesOnAPlan() {
        requested();
        scenario.thenTask("UserTask_WriteReferral").hasAssignee("worker");
        scenario.does("UserTask_WriteReferral");
        scenario.thenTask("UserTask_ConsultWhanau")
                .hasCandidateGroups(List.of("coordinator@kirikiriroa", "kairaranga@kirikiriroa"));
        scenario.does("UserTask_ConsultWhanau");
        journey.everybodyAnswers();
        scenario.then(PROCESS).hasActiveElements("IntermediateCatchEvent_ConferenceBegun");
        scenario.nobodyIsAskedTo("UserTask_RecordConference");
        scenario.timePasses(Duration.ofDays(31));
        scenario.thenTask("UserTask_RecordConference").hasCandidateGroup("coordinator@kirikiriroa");
        scenario.does("UserTask_RecordConference", AGREED);

        assertThat(scenario.workers().asked("conference.invitePartner"))
                .extracting("invitationId")
                .containsExactlyInAnyOrder(Given.INVITATION_ID, Given.SECOND_INVITATION_ID);
        assertThat(scenario.workers().lastAsked("conference.recordConference"))
                .containsEntry("conferenceId", Given.CONFERENCE_ID)
                .containsEntry("conferenceHeld", true)
                .containsEntry("conferenceOutcome", "agreed");
        scenario.then(PROCESS).hasCompletedElements("EndEvent_ConferenceHeld").isCompleted();
    }

    @Test
    void aConferenceThatWasNotHeldIsConvenedAnew() {
        requested();
        scenario.does("UserTask_WriteReferral");
        scenario.does("UserTask_ConsultWhanau");
        journey.everybodyAnswers();
        scenario.then(PROCESS).hasActiveElements("IntermediateCatchEvent_ConferenceBegun");
        scenario.timePasses(Duration.ofDays(31));
        scenario.does("UserTask_RecordConference", Map.of("conferenceHeld", "no"));

        scenario.thenTask("UserTask_ConsultWhanau").isCreated();
        assertThat(scenario.workers().lastAsked("conference.recordConference"))
                .containsEntry("conferenceHeld", false)
                .containsEntry("conferenceOutcome", null);
    }

    @Test
    void aConferenceWithoutInvitationsWaitsForItsDayAllTheSame() {
        scenario.workers().answer("conference.planConference", asked -> journey.conference(List.of()));
        requested();
        scenario.does("UserTask_WriteReferral");
        scenario.does("UserTask_ConsultWhanau");

        scenario.then(PROCESS).hasActiveElements("IntermediateCatchEvent_ConferenceBegun");
    }

    @Test
    void aConferenceThatCannotBePlannedWaitsForASupervisor() {
        scenario.workers().fail("conference.planConference", "The conference date has passed");
        requested();
        scenario.does("UserTask_WriteReferral");
        scenario.does("UserTask_ConsultWhanau");
        assertThat(scenario.incident("ServiceTask_PlanConference").getErrorMessage())
                .isEqualTo("The conference date has passed");

        scenario.workers().repair("conference.planConference");
        scenario.triesAgain("ServiceTask_PlanConference");

        scenario.then(PROCESS)
                .hasActiveElements("CallActivity_PartnerInvitation")
                .hasNoActiveIncidents();
    }

    private void requested() {
        scenario.starts(PROCESS, Given.allocatedCase(scenario.now()));
    }
}
