package org.whiria.clock.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whiria.clock.ClockFixture.SUPERVISOR;
import static org.whiria.clock.ClockFixture.WORKER;
import static org.whiria.clock.ClockFixture.at;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.threeten.extra.MutableClock;
import org.whiria.clock.ClockChanged;
import org.whiria.clock.ClockFixture;
import org.whiria.clock.ClockState;
import org.whiria.clock.ClockStruck;
import org.whiria.clock.ClockTest;
import org.whiria.clock.Clocks;
import org.whiria.clock.Struck;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.platform.problem.Problem;

/** What people may do to a clock, and how they are refused. */
@ClockTest
class ClockChangesTests {

    private static final String MONDAY = "2026-03-02T09:15:00+13:00";
    private static final Period FOUR_WEEKS = new Period(28, Unit.DAYS);

    @Autowired
    Clocks clocks;

    @Autowired
    ClockChanges changes;

    @Autowired
    ClockFixture fixture;

    @Autowired
    MutableClock time;

    @Autowired
    ApplicationEvents events;

    @Test
    void extendsAnAgreementOnceAndTellsEveryone() {
        var id = fixture.started("temporary-care-s139", MONDAY);

        changes.extend(fixture.change(id, "parents-agree"), FOUR_WEEKS, SUPERVISOR);

        var view = fixture.view(id);
        assertThat(view.dueAt()).isEqualTo(at("2026-04-27T09:15:00+12:00"));
        assertThat(events.stream(ClockChanged.class)).singleElement().satisfies(changed -> {
            assertThat(changed.revision()).isEqualTo(2);
            assertThat(changed.dueAt()).isEqualTo("2026-04-27T09:15:00+12:00");
            assertThat(changed.caseId()).isEqualTo(view.caseId());
        });
        assertThat(clocks.ledger(id))
                .filteredOn(entry -> entry.kind() == EntryKind.EXTENDED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.who()).isEqualTo("supervisor");
                    assertThat(entry.reasonCode()).isEqualTo("parents-agree");
                    assertThat(entry.reason()).isEqualTo("Parents or guardians agree to a further period");
                    assertThat(entry.note()).isEqualTo("As agreed at the case consult");
                    assertThat(entry.period()).isEqualTo(FOUR_WEEKS);
                });
    }

    @Test
    void refusesASecondExtensionWithTheRule() {
        var id = fixture.started("temporary-care-s139", MONDAY);
        changes.extend(fixture.change(id, "parents-agree"), FOUR_WEEKS, SUPERVISOR);

        assertRefused(
                () -> changes.extend(fixture.change(id, "parents-agree"), FOUR_WEEKS, SUPERVISOR),
                HttpStatus.CONFLICT,
                "This clock has been extended once already, as often as it can be. A temporary care agreement lasts at most"
                        + " 28 days and may be extended once by at most 28 days. Source: Oranga Tamariki Act 1989, s139;"
                        + " PC Care agreements, 05/02/2025.");
    }

    @Test
    void refusesMoreThanTheLawAllows() {
        var id = fixture.started("temporary-care-s139", MONDAY);

        assertRefused(
                () -> changes.extend(fixture.change(id, "parents-agree"), new Period(29, Unit.DAYS), SUPERVISOR),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "This clock can be extended by at most 28 days. A temporary care agreement lasts at most 28 days");
        assertRefused(
                () -> changes.extend(fixture.change(id, "parents-agree"), new Period(1, Unit.MONTHS), SUPERVISOR),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "at most 28 days");
        assertRefused(
                () -> changes.extend(fixture.change(id, "parents-agree"), new Period(-1, Unit.DAYS), SUPERVISOR),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "at most 28 days");
        assertThat(fixture.view(id).revision()).isEqualTo(1);
    }

    @Test
    void ringsAgainAfterAnExtensionThatCameAfterTheWarning() {
        var id = fixture.started("temporary-care-s139", MONDAY);
        assertThat(fixture.ring(id)).isEqualTo(new Struck("warned", 1));

        fixture.extend(id, "2026-03-24T10:00:00+13:00", "parents-agree", FOUR_WEEKS);

        assertThat(clocks.arm(id).wakeAt()).isEqualTo("2026-04-20T09:15:00+12:00");
        assertThat(fixture.ring(id)).isEqualTo(new Struck("warned", 1));
        assertThat(events.stream(ClockStruck.class))
                .containsExactly(new ClockStruck(id, 1, "warned", 1), new ClockStruck(id, 2, "warned", 1));
    }

    @Test
    void pausesOverTheDueDateAndGoesOnWithWhatWasLeft() {
        var id = fixture.started("plan-preparation", MONDAY);

        fixture.pause(id, "2026-03-06T12:00:00+13:00");

        assertThat(fixture.view(id).dueAt()).isNull();
        assertThat(clocks.arm(id).state()).isEqualTo("waiting");

        fixture.resume(id, "2026-03-20T09:00:00+13:00");

        assertThat(fixture.view(id).dueAt()).isEqualTo(at("2026-03-30T17:00:00+13:00"));
        assertThat(fixture.view(id).breachedAt()).isNull();
        assertThat(clocks.arm(id).wakeAt()).isEqualTo("2026-03-26T08:30:00+13:00");
    }

    @Test
    void refusesToMoveWhatRanOut() {
        var id = fixture.started("plan-preparation", MONDAY);
        time.setInstant(at("2026-03-16T17:00:00+13:00").toInstant());

        assertRefused(
                () -> changes.pause(fixture.change(id, "in-hospital"), SUPERVISOR),
                HttpStatus.CONFLICT,
                "This clock ran out on Mon 16 March 2026, 5:00 pm and can't be paused any more");
        assertRefused(
                () -> changes.extend(
                        fixture.change(id, "whanau-ask-for-time"), new Period(1, Unit.WORKING_DAYS), SUPERVISOR),
                HttpStatus.CONFLICT,
                "can't be extended any more");
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() {
        var id = fixture.started("plan-preparation", MONDAY);

        assertRefused(
                () -> changes.resume(fixture.change(id, "obstacle-gone"), SUPERVISOR),
                HttpStatus.CONFLICT,
                "only a paused one can be resumed");

        fixture.pause(id, "2026-03-03T10:00:00+13:00");

        assertRefused(
                () -> changes.pause(fixture.change(id, "tangihanga"), SUPERVISOR),
                HttpStatus.CONFLICT,
                "resume it first");

        changes.stop(fixture.change(id, "started-by-mistake"), SUPERVISOR);

        assertThat(fixture.view(id).state()).isEqualTo(ClockState.CANCELLED);
        assertRefused(
                () -> changes.stop(fixture.change(id, "started-by-mistake"), SUPERVISOR),
                HttpStatus.CONFLICT,
                "has ended on Tue 3 March 2026, 10:00 am and stays as it is");
    }

    @Test
    void refusesWhatTheLawDoesNotKnow() {
        var id = fixture.started("response-critical-24-hours", MONDAY);

        assertRefused(
                () -> changes.extend(fixture.change(id, "any"), new Period(1, Unit.HOURS), SUPERVISOR),
                HttpStatus.FORBIDDEN,
                "A clock “Response: critical” can't be extended. Te tamaiti is seen and current safety is recorded within"
                        + " 24 hours of the receipt of the report.");
        assertRefused(
                () -> changes.pause(fixture.change(id, "any"), SUPERVISOR),
                HttpStatus.FORBIDDEN,
                "Source: PC Safety and risk screen, 13/09/2023.");
    }

    @Test
    void saysWhoMayWhereAPersonMayNot() {
        var id = fixture.started("plan-preparation", MONDAY);
        var elsewhere = new Staff("supervisor2", "Tāne Whetū", Set.of(new Group(Role.SUPERVISOR, "otautahi")));

        assertRefused(
                () -> changes.extend(fixture.change(id, "partner-confirms"), new Period(1, Unit.DAYS), WORKER),
                HttpStatus.FORBIDDEN,
                "can be extended at its site by: Supervisor, Care and protection coordinator.");
        assertRefused(
                () -> changes.pause(fixture.change(id, "tangihanga"), elsewhere),
                HttpStatus.FORBIDDEN,
                "can be paused at its site by: Supervisor.");
        assertThat(changes.permitted(id, ChangeAction.PAUSE, elsewhere)).isEmpty();
        assertThat(changes.permitted(id, ChangeAction.PAUSE, SUPERVISOR)).hasSize(3);
    }

    @Test
    void recordsThatSomethingWasDoneWhenItWas() {
        var id = fixture.started("complaint-acknowledgement", MONDAY);
        time.setInstant(at("2026-03-11T09:00:00+13:00").toInstant());

        changes.meet(fixture.change(id, "done"), at("2026-03-06T15:00:00+13:00"), WORKER);

        var view = fixture.view(id);
        assertThat(view.state()).isEqualTo(ClockState.MET);
        assertThat(view.endedAt()).isEqualTo(at("2026-03-06T15:00:00+13:00"));
        assertThat(view.breachedAt()).isNull();
        assertThat(clocks.ledger(id).getLast()).satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("worker");
            assertThat(entry.reason()).isEqualTo("What it waited for was done");
        });
        assertThat(events.stream(ClockChanged.class)).hasSize(1);
    }

    @Test
    void aVisitThatWasMadeCountsAgainFromThere() {
        var id = fixture.started("visit", MONDAY);
        time.setInstant(at("2026-03-12T11:00:00+13:00").toInstant());

        changes.meet(fixture.change(id, "done"), null, SUPERVISOR);

        assertThat(fixture.view(id).state()).isEqualTo(ClockState.RUNNING);
        assertThat(fixture.view(id).startedAt()).isEqualTo(at("2026-03-12T11:00:00+13:00"));
    }

    @Test
    void refusesWhatCannotHaveBeenDoneThen() {
        var id = fixture.started("complaint-acknowledgement", MONDAY);

        assertRefused(
                () -> changes.meet(fixture.change(id, "done"), at("2026-03-02T09:16:00+13:00"), SUPERVISOR),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "It can't have been done in the future.");
        assertRefused(
                () -> changes.meet(fixture.change(id, "done"), at("2026-03-02T09:14:00+13:00"), SUPERVISOR),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "It can't have been done before the clock began on Mon 2 March 2026, 9:15 am.");
    }

    @Test
    void leavesAClockOnWhichAProcessWaitsToTheProcess() {
        var id = fixture.startedByAProcess("site-allocation", MONDAY);

        assertRefused(
                () -> changes.meet(fixture.change(id, "done"), null, SUPERVISOR),
                HttpStatus.CONFLICT,
                "A process waits on this clock and ends it when its work is done.");
    }

    @Test
    void asksForAReasonOfTheListAndANote() {
        var id = fixture.started("plan-preparation", MONDAY);

        assertRefused(
                () -> changes.pause(fixture.change(id, "sunny-day"), SUPERVISOR),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "Choose one of these reasons: Te tamaiti or whānau cannot be reached, and the search goes on; ");
        assertRefused(
                () -> changes.pause(new Change(id, 1, "tangihanga", " "), SUPERVISOR),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "Say in a sentence why the clock is paused.");
    }

    @Test
    void refusesAChangeOfWhatThePersonDidNotSee() {
        var id = fixture.started("plan-preparation", MONDAY);
        var seen = fixture.change(id, "tangihanga");
        fixture.pause(id, "2026-03-03T10:00:00+13:00");

        assertRefused(() -> changes.pause(seen, SUPERVISOR), HttpStatus.CONFLICT, "has changed since you opened it");
        assertRefused(
                () -> changes.pause(new Change(UUID.randomUUID(), 1, "tangihanga", "Why"), SUPERVISOR),
                HttpStatus.NOT_FOUND,
                "There is no such clock.");
    }

    private static void assertRefused(Runnable change, HttpStatus status, String says) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(status);
            assertThat(problem.getBody().getDetail()).contains(says);
        });
    }
}
