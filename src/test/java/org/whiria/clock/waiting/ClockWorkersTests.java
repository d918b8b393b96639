package org.whiria.clock.waiting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.whiria.clock.ClockFixture.at;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.threeten.extra.MutableClock;
import org.whiria.clock.ClockFixture;
import org.whiria.clock.ClockState;
import org.whiria.clock.ClockTest;
import org.whiria.clock.Clocks;
import org.whiria.clock.Struck;
import org.whiria.clock.ledger.EntryKind;

/** What processes ask of clocks, in the words of the models. */
@ClockTest
class ClockWorkersTests {

    private static final String MONDAY = "2026-03-02T09:15:00+13:00";
    private static final UUID CASE = UUID.randomUUID();

    @Autowired
    Clocks clocks;

    @Autowired
    ClockFixture fixture;

    @Autowired
    MutableClock time;

    @Autowired
    Clock clock;

    @BeforeEach
    void itIsMonday() {
        time.setInstant(at(MONDAY).toInstant());
    }

    @Test
    void startsAClockOncePerElement() {
        var worker = new StartClockWorker(clocks, clock);

        var first = worker.handle(aStart("site-allocation", null, null, null), 42);
        var second = worker.handle(aStart("site-allocation", null, null, null), 42);
        var other = worker.handle(aStart("site-allocation", null, null, null), 43);

        assertThat(first.dueAt()).isEqualTo("2026-03-16T17:00:00+13:00");
        assertThat(second).isEqualTo(first);
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(fixture.view(first.id()).caseId()).isEqualTo(CASE);
    }

    @Test
    void startsFromTheMomentAndWithTheLimitThatTheModelSays() {
        var worker = new StartClockWorker(clocks, clock);

        var started = worker.handle(aStart("fgc-plan-review", "2026-02-28T20:15:00.123Z[GMT]", 6L, "months"), 42);

        assertThat(started.dueAt()).isEqualTo("2026-09-01T09:15:00.123+12:00");
    }

    @Test
    void armsStrikesAndRecordsWhoWasTold() {
        var id = new StartClockWorker(clocks, clock)
                .handle(aStart("site-allocation", null, null, null), 42)
                .id();
        var arm = new ArmClockWorker(clocks);
        var strike = new StrikeClockWorker(clocks);

        var alarm = arm.handle(new ArmClockWorker.Subject(id));
        assertThat(alarm).isEqualTo(new ArmClockWorker.Alarm("running", "2026-03-11T08:30:00+13:00", 1));

        var rings = new StrikeClockWorker.Alarm(id, alarm.revision(), requireNonNull(alarm.wakeAt()));
        assertThat(strike.handle(rings, 7)).isEqualTo(new Struck("warned", 1));
        assertThat(strike.handle(rings, 7)).isEqualTo(new Struck("warned", 1));
        assertThat(strike.handle(rings, 8)).isEqualTo(new Struck("changed", 0));

        var record = new RecordEscalationWorker(clocks);
        var told = new RecordEscalationWorker.Escalation(
                id, "warned", 1, List.of("supervisor"), "2026-03-11T08:30:01.5+13:00[Pacific/Auckland]");
        record.handle(told, 9);
        record.handle(told, 9);
        assertThat(clocks.ledger(id))
                .filteredOn(entry -> entry.kind() == EntryKind.TOLD)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("Because of warning 1"))
                .satisfies(entry -> assertThat(entry.at()).isEqualTo("2026-03-11T08:30:01.5+13:00"));
    }

    @Test
    void endsAClockInTheWordsOfTheModel() {
        var id = new StartClockWorker(clocks, clock)
                .handle(aStart("site-allocation", null, null, null), 42)
                .id();
        var worker = new EndClockWorker(clocks);

        worker.handle(new EndClockWorker.End(id, "cancelled", "2026-03-03T00:00:00Z", "carried on by the case"), 43);
        worker.handle(new EndClockWorker.End(id, "cancelled", "2026-03-03T00:00:00Z", "carried on by the case"), 43);

        assertThat(fixture.view(id).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(clocks.ledger(id).getLast().reason()).isEqualTo("carried on by the case");
        assertThat(new ArmClockWorker(clocks).handle(new ArmClockWorker.Subject(id)))
                .isEqualTo(new ArmClockWorker.Alarm("ended", null, 2));
    }

    @Test
    void listsTheClocksOfACaseThatHaveNotEnded() {
        var starting = new StartClockWorker(clocks, clock);
        starting.handle(aStart("response-critical-24-hours", null, null, null), 42);
        var allocation = starting.handle(aStart("site-allocation", null, null, null), 43);
        new EndClockWorker(clocks)
                .handle(new EndClockWorker.End(allocation.id(), "met", "2026-03-03T00:00:00Z", null), 44);

        var running = new ListRunningWorker(clocks).handle(new ListRunningWorker.Subject(CASE));

        assertThat(running.runningClocks()).containsExactly("response-critical-24-hours");
    }

    @Test
    void givesUpTheClocksOfACaseThatTheModelNames() {
        var start = new StartClockWorker(clocks, clock);
        var review = start.handle(aStart("fgc-plan-review", null, 6L, "months"), 42);
        start.handle(aStart("site-allocation", null, null, null), 43);
        var worker = new EndRunningWorker(clocks);
        var end =
                new EndRunningWorker.End(CASE, List.of("fgc-plan-review"), "2026-03-03T00:00:00Z", "A need was found");

        worker.handle(end, 44);
        worker.handle(end, 44);

        assertThat(fixture.view(review.id()).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(new ListRunningWorker(clocks)
                        .handle(new ListRunningWorker.Subject(CASE))
                        .runningClocks())
                .containsExactly("site-allocation");
    }

    @Test
    void hasNothingToDoWithoutAClock() {
        var worker = new EndClockWorker(clocks);

        worker.handle(new EndClockWorker.End(null, "met", "2026-03-03T00:00:00Z", null), 43);

        assertThat(clocks.ofCase(CASE)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> worker.handle(
                        new EndClockWorker.End(UUID.randomUUID(), "done", "2026-03-03T00:00:00Z", null), 43))
                .withMessageContaining("“met” or “cancelled”");
    }

    private static StartClockWorker.Start aStart(
            String kind, @Nullable String from, @Nullable Long amount, @Nullable String unit) {
        return new StartClockWorker.Start(kind, "kirikiriroa", from, amount, unit, CASE, null);
    }
}
