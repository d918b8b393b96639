package org.whiria.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whiria.casefile.CaseFixture;

/** Each job about a conference, delivered once and twice. */
@ConferenceTest
class ConferenceWorkersTests {

    @Autowired
    ConferenceFixture fixture;

    @Autowired
    CaseFixture cases;

    @Autowired
    Conferences conferences;

    @Autowired
    PlanConferenceWorker planConference;

    @Autowired
    RecordConferenceWorker recordConference;

    @Test
    void plansOneConferencePerListOfInvitees() {
        var consulted = fixture.consulted();
        var subject = new PlanConferenceWorker.Subject(consulted.file().id());

        var first = planConference.handle(subject, consulted.process());
        var second = planConference.handle(subject, consulted.process());

        assertThat(second).isEqualTo(first);
        assertThat(first.invitationIds()).hasSize(2);
        assertThat(first.conferenceAt()).contains("T10:00:00+1");
        assertThat(conferences.of(consulted.file().id())).hasSize(1);
    }

    @Test
    void plansAnotherConferenceWhenWhanauAreConsultedAgain() {
        var invited = fixture.invited();
        cases.submitted(
                invited.file(),
                invited.process(),
                "fgc-invitees",
                Map.of(
                        "conferenceDate",
                        "2099-03-03",
                        "conferenceTime",
                        "17:30",
                        "place",
                        "Marae",
                        "invitees",
                        List.of()));

        var again = planConference.handle(
                new PlanConferenceWorker.Subject(invited.file().id()), invited.process());

        assertThat(again.conferenceId()).isNotEqualTo(invited.conferenceId());
        assertThat(again.conferenceAt()).isEqualTo("2099-03-03T17:30:00+13:00");
    }

    @Test
    void saysWhatIsMissingWhereNobodyWasConsulted() {
        var file = cases.anOpenCase("kirikiriroa");

        assertThatIllegalStateException()
                .isThrownBy(() -> planConference.handle(new PlanConferenceWorker.Subject(file.id()), -1))
                .withMessageContaining("Consult whānau");
    }

    @Test
    void recordsTheOutcomeOnce() {
        var invited = fixture.invited();

        recordConference.handle(
                new RecordConferenceWorker.Held(invited.conferenceId(), true, "agreed"), invited.process());
        recordConference.handle(
                new RecordConferenceWorker.Held(invited.conferenceId(), false, null), invited.process());

        var conference = conferences.get(invited.conferenceId());
        assertThat(conference.status()).isEqualTo(ConferenceStatus.HELD);
        assertThat(conference.outcome()).isEqualTo("agreed");
    }
}
