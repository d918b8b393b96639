package org.whiria.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whiria.clock.ClockFixture.at;
import static org.whiria.clock.EntryKind.DUE_COMPUTED;
import static org.whiria.clock.EntryKind.STARTED;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

/** Kirikiriroa keeps Auckland's anniversary; 2 March 2026 is a Monday in summer time. */
@ClockTest
class ClocksTests {

    private static final String MONDAY = "2026-03-02T09:15:00+13:00";

    @Autowired
    Clocks clocks;

    @Autowired
    ClockFixture fixture;

    @Autowired
    MovedClock time;

    @Autowired
    ApplicationEvents events;

    @Test
    void startsOnceHoweverOftenItIsAsked() {
        time.is(at(MONDAY));
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
}
