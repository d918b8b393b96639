package org.whiria.process.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whiria.clock.ledger.EntryKind.CANCELLED;
import static org.whiria.process.clock.ClockOnTheEngine.SOON;
import static org.whiria.process.clock.ClockOnTheEngine.SUPERVISOR;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.clock.ClockChanged;
import org.whiria.clock.ClockStarted;
import org.whiria.clock.ClockState;
import org.whiria.clock.Clocks;
import org.whiria.clock.Ending;
import org.whiria.clock.StartClock;
import org.whiria.clock.change.ChangeAction;
import org.whiria.clock.change.ClockChanges;
import org.whiria.process.OnTheEngine;
import org.whiria.process.Processes;
import org.whiria.process.Publications;
import org.whiria.process.RefusedCommands;

/** What processes hear of their clocks, and what becomes of clocks whose process is gone. */
@OnTheEngine
@Import({ClockStage.class, TravellingClock.class})
class ToldOfClocksTests {

    private static final Duration JUST_AFTER = Duration.ofMinutes(1);

    @Autowired
    ClockStage stage;

    @Autowired
    Clocks clocks;

    @Autowired
    ClockChanges changes;

    @Autowired
    Processes processes;

    @Autowired
    RefusedCommands refused;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Publications publications;

    @BeforeEach
    void begin() {
        stage.isSet();
    }

    @Test
    void eventsThatAreDeliveredAgainChangeNothing() {
        var clock = stage.plan();
        clock.awaitArmed();
        var view = clock.view();

        publications.publish(new ClockStarted(view.id(), view.kind(), view.site(), view.caseId(), view.reportId()));
        publications.publish(
                new ClockChanged(view.id(), view.revision(), view.dueAt(), view.caseId(), view.reportId()));
        publications.publish(
                new ClockChanged(view.id(), view.revision(), view.dueAt(), view.caseId(), view.reportId()));

        publications.awaitDelivered();
        clock.awaitArmed();
        assertThat(clock.waitingProcesses()).containsExactly("ACTIVE");
        assertThat(refused.open(List.of("kirikiriroa"))).isEmpty();
    }

    @Test
    void aProcessThatAnOperatorCancelsTakesItsClocksWithIt() {
        var clock = stage.plan();
        clock.awaitArmed();

        processes.cancel(clock.processInstance(), "supervisor");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(clock.waitingProcesses()).containsExactly("COMPLETED"));
        assertThat(clocks.ledger(clock.id()).getLast()).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(CANCELLED);
            assertThat(entry.who()).isEqualTo("supervisor");
            assertThat(entry.reason()).isEqualTo("The process was cancelled by an operator");
        });
    }

    @Test
    void aReviewOpensWhenItsClockWarns() {
        var clock = stage.review();
        assertThat(clock.isOpen("UserTask_ReviewPlan")).isFalse();

        clock.timePassesTo(clock.wakeAt(), JUST_AFTER);

        await().atMost(SOON).until(() -> clock.isOpen("UserTask_ReviewPlan"));
        assertThat(clock.taskDue("UserTask_ReviewPlan")).isEqualTo(clock.dueAt());
    }

    @Test
    void theEngineKeepsNoNewsOfAClockThatNoProcessStarted() {
        var ofAProcess = stage.plan();
        var takenOver = clocks.start(new StartClock(
                        "plan-preparation",
                        "kirikiriroa",
                        stage.now().minusDays(1),
                        null,
                        UUID.randomUUID(),
                        null,
                        "import:" + UUID.randomUUID(),
                        null))
                .id();
        ofAProcess.timePassesTo(ofAProcess.dueAt(), JUST_AFTER);
        await().atMost(SOON).until(() -> clocks.find(takenOver).orElseThrow().breachedAt() != null);

        await().atMost(SOON).until(() -> told(ofAProcess.id()).contains("clock.clockBreached"));
        clocks.end(takenOver, Ending.MET, stage.now(), null, null);
        publications.awaitDelivered();
        clocks.end(ofAProcess.id(), Ending.MET, stage.now(), null, null);

        await().atMost(SOON).until(() -> told(ofAProcess.id()).contains("clock.clockEnded"));
        assertThat(told(takenOver)).containsOnly("clock.clockStarted", "clock.clockChanged");
    }

    @Test
    void aReviewWhoseClockIsStoppedOpensAtOnce() {
        var clock = stage.review();
        clock.awaitArmed();
        var reason = changes.permitted(clock.id(), ChangeAction.STOP, SUPERVISOR)
                .getFirst()
                .code();

        changes.stop(clock.change(reason), SUPERVISOR);

        await().atMost(SOON).until(() -> clock.isOpen("UserTask_ReviewPlan"));
        assertThat(clock.view().state()).isEqualTo(ClockState.CANCELLED);
    }

    private List<String> told(UUID clock) {
        return jdbc.sql("select name from engine.message where correlation_key = :clock")
                .param("clock", clock.toString())
                .query(String.class)
                .list();
    }
}
