package org.whiria.process.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whiria.clock.ledger.EntryKind.BREACHED;
import static org.whiria.clock.ledger.EntryKind.DUE_COMPUTED;
import static org.whiria.clock.ledger.EntryKind.EXTENDED;
import static org.whiria.clock.ledger.EntryKind.MET;
import static org.whiria.clock.ledger.EntryKind.PAUSED;
import static org.whiria.clock.ledger.EntryKind.REMINDED;
import static org.whiria.clock.ledger.EntryKind.RESUMED;
import static org.whiria.clock.ledger.EntryKind.STARTED;
import static org.whiria.clock.ledger.EntryKind.TOLD;
import static org.whiria.process.clock.ClockOnTheEngine.SOON;
import static org.whiria.process.clock.ClockStage.PLAN_TASK;
import static org.whiria.process.clock.ClockStage.awaitShown;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whiria.clock.ClockState;
import org.whiria.clock.Clocks;
import org.whiria.clock.Ending;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.process.OnTheEngine;

/** The clock of a plan on the real engine, with the real ledger. */
@OnTheEngine
@Import({ClockStage.class, TravellingClock.class})
class ClocksOnTheEngineTests {

    private static final Duration JUST_AFTER = Duration.ofMinutes(1);
    private static final Duration JUST_BEFORE = Duration.ofMinutes(-10);
    private static final Period FIVE_WORKING_DAYS = new Period(5, Unit.WORKING_DAYS);

    @Autowired
    ClockStage stage;

    @Autowired
    Clocks clocks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        stage.isSet();
    }

    @Test
    void warnsBreachesAndIsFollowedUpWhileTheWorkStaysOpen() {
        var clock = stage.plan();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(clock.taskDue(PLAN_TASK)).isEqualTo(clock.dueAt()));

        clock.timePassesTo(clock.wakeAt(), JUST_AFTER);
        clock.awaitEntries(TOLD, 1);
        assertThat(clock.entries()).containsExactly(STARTED, DUE_COMPUTED, REMINDED, TOLD);
        assertThat(clocks.ledger(clock.id()).getLast().told()).containsExactly("social-worker");
        assertThat(clock.wakeAt()).isEqualTo(clock.dueAt());

        clock.timePassesTo(clock.dueAt(), JUST_AFTER);
        await().atMost(SOON).until(() -> clock.isOpen("UserTask_FollowUpBreach"));
        clock.awaitEntries(TOLD, 2);
        assertThat(clock.entries()).containsExactly(STARTED, DUE_COMPUTED, REMINDED, TOLD, BREACHED, TOLD);
        assertThat(clock.view())
                .satisfies(view -> assertThat(view.state()).isEqualTo(ClockState.RUNNING))
                .satisfies(view -> assertThat(view.breachedAt()).isNotNull());
        assertThat(clock.isOpen(PLAN_TASK)).isTrue();
        assertThat(clock.waitingProcesses()).containsExactly("ACTIVE");
    }

    @Test
    void aClockThatIsMetLetsItsProcessGo() {
        var clock = stage.plan();
        clock.awaitArmed();

        clocks.end(clock.id(), Ending.MET, stage.now(), null, null);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(clock.waitingProcesses()).containsExactly("COMPLETED"));
        assertThat(clock.entries()).containsExactly(STARTED, DUE_COMPUTED, MET);
    }

    @Test
    void anExtensionBeforeTheWarningMovesAlarmTaskAndVariable() {
        var clock = stage.plan();
        var before = clock.wakeAt();
        clock.awaitArmed();
        clock.extend(FIVE_WORKING_DAYS);

        awaitShown(clock);
        assertThat(clock.wakeAt()).isAfter(before.plusDays(4));
        clock.timePassesTo(before, JUST_AFTER);
        clock.timePassesTo(clock.wakeAt(), JUST_BEFORE);
        assertThat(clock.entries()).doesNotContain(REMINDED);

        clock.timePassesTo(clock.wakeAt(), JUST_AFTER);
        clock.awaitEntries(TOLD, 1);
        assertThat(clock.entries()).containsExactly(STARTED, DUE_COMPUTED, EXTENDED, DUE_COMPUTED, REMINDED, TOLD);
    }

    @Test
    void anExtensionAfterTheWarningWarnsAgain() {
        var clock = stage.plan();
        clock.timePassesTo(clock.wakeAt(), JUST_AFTER);
        clock.awaitEntries(TOLD, 1);
        clock.extend(FIVE_WORKING_DAYS);

        awaitShown(clock);
        assertThat(clock.wakeAt()).isBefore(clock.dueAt());
        clock.timePassesTo(clock.wakeAt(), JUST_AFTER);
        clock.awaitEntries(TOLD, 2);
        assertThat(clock.entries())
                .containsExactly(STARTED, DUE_COMPUTED, REMINDED, TOLD, EXTENDED, DUE_COMPUTED, REMINDED, TOLD);
    }

    @Test
    void aClockThatWasPausedOverItsDueDateRingsAfterItWasResumed() {
        var clock = stage.plan();
        var due = clock.dueAt();
        clock.awaitArmed();
        clock.pause();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(clock.taskDue(PLAN_TASK)).isNull());
        assertThat(clock.variable("planClock")).contains("\"dueAt\":null");
        await().atMost(SOON).until(() -> engineWaitsForAChange(clock));

        stage.passesTo(due.plusDays(30));
        assertThat(clock.entries()).containsExactly(STARTED, DUE_COMPUTED, PAUSED);
        clock.resume();

        awaitShown(clock);
        assertThat(clock.dueAt()).isAfter(due.plusDays(29));
        clock.timePassesTo(clock.wakeAt(), JUST_AFTER);
        clock.awaitEntries(TOLD, 1);
        clock.timePassesTo(clock.dueAt(), JUST_AFTER);
        clock.awaitEntries(TOLD, 2);
        assertThat(clock.entries())
                .containsExactly(STARTED, DUE_COMPUTED, PAUSED, RESUMED, DUE_COMPUTED, REMINDED, TOLD, BREACHED, TOLD);
    }

    @Test
    void ofSeveralMovesInASecondTheLastOneStays() {
        var clock = stage.plan();
        clock.awaitArmed();
        clock.extend(FIVE_WORKING_DAYS);
        clock.pause();
        clock.resume();

        awaitShown(clock);
        clock.timePassesTo(clock.wakeAt(), JUST_AFTER);
        clock.awaitEntries(REMINDED, 1);
        assertThat(clock.entries()).containsOnlyOnce(REMINDED);
        assertThat(clock.waitingProcesses()).containsExactly("ACTIVE");
    }

    @Test
    void aClockThatMovesInTheSecondInWhichItsAlarmRingsMoves() {
        var clock = stage.plan();
        var armed = clock.wakeAt();
        clock.awaitArmed();
        transaction.executeWithoutResult(open -> {
            clock.extend(FIVE_WORKING_DAYS);
            stage.passesTo(armed.plus(JUST_AFTER));
            await().atMost(SOON).until(stage::theAlarmWaitsForTheLedger);
        });

        awaitShown(clock);
        clock.awaitArmed();
        assertThat(clock.entries()).containsExactly(STARTED, DUE_COMPUTED, EXTENDED, DUE_COMPUTED);
        clock.timePassesTo(clock.wakeAt(), JUST_AFTER);
        clock.awaitEntries(REMINDED, 1);
        assertThat(clock.entries()).containsOnlyOnce(REMINDED);
    }

    private boolean engineWaitsForAChange(ClockOnTheEngine clock) {
        return jdbc.sql("""
                        select count(*) = 1 from engine.message_subscription
                         where message_name = 'clock.clockChanged' and correlation_key = :clock and state = 'CREATED'
                           and element_id = 'IntermediateCatchEvent_WaitingClockChanged'
                        """)
                .param("clock", clock.id().toString())
                .query(Boolean.class)
                .single();
    }
}
