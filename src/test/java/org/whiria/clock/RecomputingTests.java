package org.whiria.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whiria.clock.ClockFixture.at;
import static org.whiria.clock.ledger.EntryKind.DUE_COMPUTED;
import static org.whiria.clock.ledger.EntryKind.STARTED;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.threeten.extra.MutableClock;
import org.whiria.clock.calendar.Closure.Scope;
import org.whiria.clock.calendar.Closures;
import org.whiria.clock.ledger.LedgerEntry;

/** An administrator changes the calendar while clocks run. */
@ClockTest
class RecomputingTests {

    private static final String FRIDAY = "2026-12-18T10:00:00+13:00";
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private static final LocalDate SECOND_FRIDAY = LocalDate.of(2027, 1, 8);

    @Autowired
    Clocks clocks;

    @Autowired
    Closures closures;

    @Autowired
    Recomputing recomputing;

    @Autowired
    ClockFixture fixture;

    @Autowired
    MutableClock time;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void itIsTheFridayBeforeChristmas() {
        time.setInstant(at(FRIDAY).toInstant());
    }

    @Test
    void movesWhatRunsOverANewClosure() {
        var id = fixture.startedAt("site-allocation", FRIDAY);
        assertThat(fixture.view(id).dueAt()).isEqualTo(at("2027-01-07T17:00:00+13:00"));

        var version = close();
        recomputing.catchUp();

        assertThat(fixture.view(id).dueAt()).isEqualTo(at("2027-01-19T17:00:00+13:00"));
        assertThat(fixture.view(id).revision()).isEqualTo(2);
        assertThat(fixture.entries(id)).containsExactly(STARTED, DUE_COMPUTED, DUE_COMPUTED);
        assertThat(clocks.ledger(id)).extracting(LedgerEntry::calendarVersion).containsExactly(null, 1, version);
        assertThat(events.stream(ClockChanged.class)).singleElement().satisfies(changed -> {
            assertThat(changed.clockId()).isEqualTo(id);
            assertThat(changed.revision()).isEqualTo(2);
            assertThat(changed.dueAt()).isEqualTo("2027-01-19T17:00:00+13:00");
        });
    }

    @Test
    void movesItBackWhenTheClosureIsWithdrawn() {
        var id = fixture.startedAt("site-allocation", FRIDAY);
        close();
        recomputing.catchUp();

        closures.withdraw(closures.all().getFirst().id(), "admin");
        recomputing.catchUp();

        assertThat(fixture.view(id).dueAt()).isEqualTo(at("2027-01-07T17:00:00+13:00"));
        assertThat(closures.versions()).hasSize(3);
        assertThat(closures.versions().getFirst().what())
                .isEqualTo("No longer closed from 2026-12-24 to 2027-01-08: Christmas closure");
    }

    @Test
    void leavesAloneWhatTheClosureDoesNotTouch() {
        var hours = fixture.startedAt("response-very-urgent-48-hours", FRIDAY);
        var soon = fixture.startedAt("complaint-acknowledgement", "2026-12-14T10:00:00+13:00");

        close();
        recomputing.catchUp();

        assertThat(fixture.view(hours).revision()).isEqualTo(1);
        assertThat(fixture.view(soon).revision()).isEqualTo(1);
        assertThat(events.stream(ClockChanged.class)).isEmpty();
    }

    @Test
    void leavesAloneWhatIsPausedDueOrEnded() {
        var paused = fixture.startedAt("plan-preparation", FRIDAY);
        fixture.pause(paused, FRIDAY);
        var due = fixture.startedAt("site-allocation", "2026-11-02T10:00:00+13:00");
        var met = fixture.startedAt("site-allocation", FRIDAY);
        clocks.end(met, Ending.MET, at(FRIDAY), null, null);

        close();
        recomputing.catchUp();

        assertThat(fixture.view(paused).revision()).isEqualTo(2);
        assertThat(fixture.view(due).revision()).isEqualTo(1);
        assertThat(fixture.view(met).revision()).isEqualTo(2);

        fixture.resume(paused, FRIDAY);

        assertThat(fixture.view(paused).dueAt()).isEqualTo(at("2027-01-19T17:00:00+13:00"));
    }

    @Test
    void goesOnWhereItStopped() {
        for (var i = 0; i < 5; i++) {
            fixture.startedAt("site-allocation", FRIDAY);
        }
        close();

        assertThat(recomputing.part(2)).isEqualTo(2);
        assertThat(recomputing.part(2)).isEqualTo(2);
        assertThat(recomputing.part(2)).isEqualTo(1);
        assertThat(recomputing.part(2)).isZero();
        assertThat(events.stream(ClockChanged.class)).hasSize(5);
    }

    @Test
    void movesAWarningThoughTheDueDateStays() {
        var id = fixture.startedAt("court-report-s19", "2026-12-14T10:00:00+13:00");
        assertThat(clocks.arm(id).wakeAt()).isEqualTo("2026-12-31T08:30:00+13:00");

        close();
        recomputing.catchUp();

        assertThat(fixture.view(id).dueAt()).isEqualTo(at("2027-01-11T10:00:00+13:00"));
        assertThat(clocks.arm(id).wakeAt()).isEqualTo("2026-12-17T08:30:00+13:00");
    }

    private int close() {
        return closures.add(Scope.EVERYWHERE, null, CHRISTMAS_EVE, SECOND_FRIDAY, "Christmas closure", "admin");
    }
}
