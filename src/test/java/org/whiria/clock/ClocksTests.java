package org.whiria.clock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.whiria.clock.ClockFixture.at;
import static org.whiria.clock.ledger.EntryKind.BREACHED;
import static org.whiria.clock.ledger.EntryKind.CANCELLED;
import static org.whiria.clock.ledger.EntryKind.DUE_COMPUTED;
import static org.whiria.clock.ledger.EntryKind.MET;
import static org.whiria.clock.ledger.EntryKind.REMINDED;
import static org.whiria.clock.ledger.EntryKind.STARTED;
import static org.whiria.clock.ledger.EntryKind.TOLD;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.threeten.extra.MutableClock;
import org.whiria.clock.ledger.Replay;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;

/** Kirikiriroa keeps Auckland's anniversary; 2 March 2026 is a Monday in summer time. */
@ClockTest
class ClocksTests {

    private static final String MONDAY = "2026-03-02T09:15:00+13:00";

    @Autowired
    Clocks clocks;

    @Autowired
    ClockFixture fixture;

    @Autowired
    MutableClock time;

    @Autowired
    ApplicationEvents events;

    @Test
    void startsOnceHoweverOftenItIsAsked() {
        time.setInstant(at(MONDAY).toInstant());
        var command = fixture.a("site-allocation", MONDAY, null);

        var first = clocks.start(command);
        var second = clocks.start(command);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(fixture.view(first.id()).dueAt()).isEqualTo(at("2026-03-16T17:00:00+13:00"));
        assertThat(fixture.entries(first.id())).containsExactly(STARTED, DUE_COMPUTED);
        assertThat(events.stream(ClockStarted.class))
                .containsExactly(
                        new ClockStarted(first.id(), "site-allocation", "kirikiriroa", command.caseId(), null));
    }

    @Test
    void warnsThenBreachesThenWaitsForTheEnd() {
        var id = fixture.started("response-urgent-10-working-days", MONDAY);

        assertThat(clocks.arm(id).wakeAt()).isEqualTo("2026-03-11T08:30:00+13:00");
        assertThat(fixture.ring(id)).isEqualTo(new Struck("warned", 1));
        assertThat(fixture.ring(id)).isEqualTo(new Struck("warned", 2));
        assertThat(fixture.ring(id)).isEqualTo(new Struck("breached", 3));
        assertThat(clocks.arm(id).state()).isEqualTo("waiting");
        assertThat(fixture.view(id).breachedAt()).isEqualTo(at("2026-03-16T17:00:00+13:00"));
        assertThat(fixture.view(id).state()).isEqualTo(ClockState.RUNNING);
        assertThat(events.stream(ClockStruck.class))
                .containsExactly(
                        new ClockStruck(id, 1, "warned", 1),
                        new ClockStruck(id, 1, "warned", 2),
                        new ClockStruck(id, 1, "breached", 3));
    }

    @Test
    void ringsOnceHoweverOftenTheJobIsDelivered() {
        var id = fixture.started("response-urgent-10-working-days", MONDAY);
        var late = at("2026-03-20T09:00:00+13:00");

        assertThat(clocks.strike(id, 1, late, "strike:1")).isEqualTo(new Struck("warned", 1));
        assertThat(clocks.strike(id, 1, late, "strike:1")).isEqualTo(new Struck("warned", 1));
        assertThat(clocks.strike(id, 1, late, "strike:2")).isEqualTo(new Struck("warned", 2));
        assertThat(fixture.entries(id)).containsExactly(STARTED, DUE_COMPUTED, REMINDED, REMINDED);
        assertThat(events.stream(ClockStruck.class)).hasSize(2);
    }

    @Test
    void doesNotRingBeforeItsMoment() {
        var id = fixture.started("response-urgent-10-working-days", MONDAY);

        assertThat(clocks.strike(id, 1, at("2026-03-11T08:29:59+13:00"), "strike:1"))
                .isEqualTo(new Struck("changed", 0));
        assertThat(fixture.entries(id)).containsExactly(STARTED, DUE_COMPUTED);
    }

    @Test
    void doesNotRingForARevisionThatIsGone() {
        var id = fixture.started("core-assessment", MONDAY);
        fixture.pause(id, "2026-03-04T10:00:00+13:00");

        assertThat(clocks.strike(id, 1, at("2026-06-01T00:00:00Z"), "strike:1")).isEqualTo(new Struck("changed", 0));
        assertThat(clocks.arm(id)).isEqualTo(new Armed("waiting", null, 2));
    }

    @Test
    void countsWhatWasMetInTimeAsInTimeThoughTheAlarmWasQuicker() {
        var id = fixture.started("response-critical-24-hours", MONDAY);
        fixture.ring(id);
        fixture.ring(id);
        fixture.ring(id);

        clocks.end(id, Ending.MET, at("2026-03-03T09:15:00+13:00"), null, null);

        assertThat(fixture.view(id).breachedAt()).isNull();
        assertThat(fixture.view(id).state()).isEqualTo(ClockState.MET);
        assertThat(fixture.entries(id)).containsExactly(STARTED, DUE_COMPUTED, REMINDED, REMINDED, BREACHED, MET);
    }

    @Test
    void recordsTheBreachOfWhatWasMetLateThoughNoAlarmHasRung() {
        var id = fixture.started("response-critical-24-hours", MONDAY);

        clocks.end(id, Ending.MET, at("2026-03-03T09:15:01+13:00"), null, null);

        assertThat(fixture.view(id).breachedAt()).isEqualTo(at("2026-03-03T09:15:00+13:00"));
        assertThat(fixture.entries(id)).containsExactly(STARTED, DUE_COMPUTED, BREACHED, MET);
    }

    @Test
    void staysAsItEnded() {
        var id = fixture.started("response-critical-24-hours", MONDAY);
        clocks.end(id, Ending.CANCELLED, at(MONDAY).plusHours(1), null, "no response needed");

        clocks.end(id, Ending.MET, at(MONDAY).plusHours(2), null, null);

        assertThat(fixture.view(id).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(fixture.view(id).endedAt()).isEqualTo(at(MONDAY).plusHours(1));
        assertThat(fixture.entries(id)).containsExactly(STARTED, DUE_COMPUTED, CANCELLED);
        assertThat(clocks.arm(id)).isEqualTo(new Armed("ended", null, 2));
        assertThat(events.stream(ClockChanged.class)).hasSize(1);
    }

    @Test
    void breachesAtOnceWhatWasDueBeforeItWasTakenOver() {
        time.setInstant(at("2026-06-01T10:00:00+12:00").toInstant());
        var id = fixture.startedAt("site-allocation", MONDAY);

        assertThat(clocks.arm(id).wakeAt()).isEqualTo("2026-03-16T17:00:00+13:00");
        assertThat(clocks.strike(id, 1, at("2026-06-01T10:00:01+12:00"), "strike:1"))
                .isEqualTo(new Struck("breached", 2));
        assertThat(fixture.view(id).breachedAt()).isEqualTo(at("2026-03-16T17:00:00+13:00"));
    }

    @Test
    void ringsTheLatestOfTheWarningsThatHavePassedBeforeItWasTakenOver() {
        time.setInstant(at("2026-03-13T12:00:00+13:00").toInstant());
        var id = fixture.startedAt("response-urgent-10-working-days", MONDAY);

        assertThat(fixture.ring(id)).isEqualTo(new Struck("warned", 2));
        assertThat(fixture.ring(id)).isEqualTo(new Struck("breached", 3));
    }

    @Test
    void beginsTheNextRoundOfACourtReportWhereTheLastWasDue() {
        var id = fixture.started("court-report-s19", MONDAY);

        clocks.end(id, Ending.MET, at("2026-03-20T10:00:00+13:00"), null, null);

        assertThat(fixture.view(id).state()).isEqualTo(ClockState.RUNNING);
        assertThat(fixture.view(id).startedAt()).isEqualTo(at("2026-03-30T09:15:00+13:00"));
        assertThat(fixture.view(id).dueAt()).isEqualTo(at("2026-04-27T09:15:00+12:00"));
        assertThat(fixture.entries(id)).containsExactly(STARTED, DUE_COMPUTED, MET, STARTED, DUE_COMPUTED);

        clocks.end(id, Ending.CANCELLED, at("2026-04-01T10:00:00+13:00"), null, "the court has resolved the matter");

        assertThat(fixture.view(id).state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void endsOneRoundForOneJobHoweverOftenItIsDelivered() {
        var id = fixture.started("court-report-s19", MONDAY);

        clocks.end(id, Ending.MET, at("2026-03-20T10:00:00+13:00"), null, null, "end:1");
        clocks.end(id, Ending.MET, at("2026-03-20T10:00:00+13:00"), null, null, "end:1");

        assertThat(fixture.entries(id)).containsOnlyOnce(MET);
        assertThat(fixture.view(id).dueAt()).isEqualTo(at("2026-04-27T09:15:00+12:00"));
    }

    @Test
    void countsTheNextVisitFromTheLast() {
        var id = fixture.started("visit", MONDAY);

        clocks.end(id, Ending.MET, at("2026-03-20T10:00:00+13:00"), null, null);

        assertThat(fixture.view(id).dueAt()).isEqualTo(at("2026-05-15T10:00:00+12:00"));
    }

    @Test
    void recordsWhoWasToldOnce() {
        var id = fixture.started("site-allocation", MONDAY);
        fixture.ring(id);

        clocks.recordEscalation(id, "warned", 1, List.of("supervisor"), at(MONDAY), "escalation:1");
        clocks.recordEscalation(id, "warned", 1, List.of("supervisor"), at(MONDAY), "escalation:1");

        assertThat(fixture.entries(id)).containsExactly(STARTED, DUE_COMPUTED, REMINDED, TOLD);
        assertThat(clocks.ledger(id).getLast().told()).containsExactly("supervisor");
        assertThat(fixture.ring(id)).isEqualTo(new Struck("breached", 2));
    }

    @Test
    void keepsTheStateThatTheLedgerComesTo() {
        var id = fixture.started("core-assessment", MONDAY);
        fixture.ring(id);
        fixture.pause(id, "2026-04-20T10:00:00+12:00");
        fixture.resume(id, "2026-05-04T10:00:00+12:00");
        fixture.extend(id, "2026-05-05T10:00:00+12:00", "specialist-report", new Period(5, Unit.WORKING_DAYS));

        var replayed = Replay.of(clocks.ledger(id));
        var kept = fixture.view(id);

        assertThat(replayed.state()).isEqualTo(kept.state());
        assertThat(instant(replayed.dueAt())).isEqualTo(instant(kept.dueAt()));
        assertThat(replayed.revision()).isEqualTo(kept.revision()).isEqualTo(4);
        assertThat(replayed.extensions()).isEqualTo(kept.extensions()).isEqualTo(1);
        assertThat(replayed.calendarVersion()).isEqualTo(kept.calendarVersion());
    }

    @Test
    void givesTheClocksOfACaseRunningOnesFirst() {
        time.setInstant(at(MONDAY).toInstant());
        var caseId = UUID.randomUUID();
        var late = start("core-assessment", caseId);
        var met = start("response-critical-24-hours", caseId);
        var soon = start("site-allocation", caseId);
        clocks.end(met, Ending.MET, at(MONDAY), null, null);

        assertThat(clocks.ofCase(caseId)).extracting(ClockView::id).containsExactly(soon, late, met);
    }

    @Test
    void startsWithAShorterLimitButNotWithALongerOne() {
        time.setInstant(at(MONDAY).toInstant());

        var shorter = clocks.start(fixture.a("temporary-care-s139", MONDAY, new Period(14, Unit.DAYS)));

        assertThat(fixture.view(shorter.id()).dueAt()).isEqualTo(at("2026-03-16T09:15:00+13:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clocks.start(fixture.a("temporary-care-s139", MONDAY, new Period(2, Unit.MONTHS))))
                .withMessageContaining("28 days at most")
                .withMessageContaining("may be extended once by at most 28 days");
    }

    @Test
    void takesTheLimitThatACourtSets() {
        time.setInstant(at(MONDAY).toInstant());

        var set = clocks.start(fixture.a("interim-custody-s78-1a", MONDAY, new Period(42, Unit.DAYS)));

        assertThat(fixture.view(set.id()).dueAt()).isEqualTo(at("2026-04-13T09:15:00+12:00"));
    }

    @Test
    void refusesWhatNoClockCanStartWith() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clocks.start(fixture.a("fgc-plan-review", MONDAY, null)))
                .withMessageContaining("starts with a limit of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clocks.start(fixture.a("tea-break", MONDAY, null)))
                .withMessageContaining("tea-break");
        assertThatIllegalArgumentException().isThrownBy(() -> clocks.arm(UUID.randomUUID()));
    }

    private UUID start(String kind, UUID caseId) {
        return clocks.start(new StartClock(
                        kind,
                        "kirikiriroa",
                        at(MONDAY),
                        null,
                        caseId,
                        null,
                        UUID.randomUUID().toString(),
                        null))
                .id();
    }

    private static Instant instant(@Nullable OffsetDateTime moment) {
        return requireNonNull(moment).toInstant();
    }
}
