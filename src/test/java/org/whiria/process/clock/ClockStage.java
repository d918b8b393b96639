package org.whiria.process.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.clock.Clocks;
import org.whiria.clock.change.ClockChanges;
import org.whiria.intake.SomeStaff;
import org.whiria.process.deploy.Deployments;
import org.whiria.testing.engine.TestEngine;

/** Starts processes that have a clock, and lets time pass for engine and application alike. */
@TestComponent
class ClockStage {

    static final String PLAN_TASK = "UserTask_PreparePlan";

    private final SomeStaff staff;
    private final Deployments deployments;
    private final CamundaClient client;
    private final Clocks clocks;
    private final ClockChanges changes;
    private final JdbcClient jdbc;
    private final TestEngine engine;
    private final TravellingClock time;

    ClockStage(
            SomeStaff staff,
            Deployments deployments,
            CamundaClient client,
            Clocks clocks,
            ClockChanges changes,
            JdbcClient jdbc,
            TestEngine engine,
            TravellingClock time) {
        this.staff = staff;
        this.deployments = deployments;
        this.client = client;
        this.clocks = clocks;
        this.changes = changes;
        this.jdbc = jdbc;
        this.engine = engine;
        this.time = time;
    }

    void isSet() {
        time.reset();
        staff.arrive();
        deployments.ensure();
    }

    /** A plan is being prepared: ten working days, warned two before. */
    ClockOnTheEngine plan() {
        var clock = new ClockOnTheEngine(client, clocks, changes, jdbc, this, "plan", null);
        await().atMost(ClockOnTheEngine.SOON).until(() -> clock.isOpen(PLAN_TASK));
        return clock;
    }

    /** A plan waits for its review: 182 days, warned 28 days before. */
    ClockOnTheEngine review() {
        return new ClockOnTheEngine(
                client, clocks, changes, jdbc, this, "plan-review", "ServiceTask_StartClock_Review");
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(time);
    }

    void passesTo(OffsetDateTime moment) {
        var duration = Duration.between(now(), moment);
        time.passes(duration);
        engine.timePasses(duration);
    }

    /** A worker is held up at the row that an open transaction has. */
    boolean theAlarmWaitsForTheLedger() {
        return JdbcClient.create(engine.database())
                .sql(
                        "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%clock%'")
                .query(Boolean.class)
                .single();
    }

    /** The engine waits for the alarm that the ledger wants; process and task show the ledger's date. */
    static void awaitShown(ClockOnTheEngine clock) {
        clock.awaitArmed();
        await().atMost(ClockOnTheEngine.SOON).untilAsserted(() -> {
            assertThat(clock.taskDue(PLAN_TASK)).isEqualTo(clock.dueAt());
            assertThat(OffsetDateTime.parse(clock.variable("planClock").replaceAll(".*\"dueAt\":\"([^\"]+)\".*", "$1")))
                    .isEqualTo(clock.dueAt());
        });
    }
}
