package org.whiria.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whiria.intake.ReportReceived;
import org.whiria.intake.SomeStaff;
import org.whiria.intake.TriageFacts;
import org.whiria.process.deploy.Deployments;
import org.whiria.process.engine.Engine;

@OnTheEngine
class ProcessDoorTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Processes processes;

    @Autowired
    Deployments deployments;

    @Autowired
    RefusedCommands refused;

    @Autowired
    Engine engine;

    @Autowired
    Publications publications;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @BeforeEach
    void arrive() {
        staff.arrive();
        deployments.ensure();
    }

    @Test
    void deploysAgainOnlyWhenTheEngineDoesNotHaveTheModels() {
        assertThat(deployments.ensure()).isFalse();

        jdbc.sql("update model_deployment set digest = 'of other models'").update();
        assertThat(deployments.ensure()).isTrue();
        assertThat(deployments.ensure()).isFalse();

        jdbc.sql("update engine.process_definition set deleted = true").update();
        try {
            assertThat(deployments.ensure()).isTrue();
        } finally {
            jdbc.sql("update engine.process_definition set deleted = false").update();
        }
    }

    @Test
    void leavesTheModelsOfAnotherReleaseAloneThatRunsBesideIt() {
        jdbc.sql("update model_deployment set digest = 'of another release'").update();

        deployments.ensureAny();
        publications.publish(aReport());
        publications.awaitDelivered();

        assertThat(jdbc.sql("select distinct digest from model_deployment")
                        .query(String.class)
                        .list())
                .containsExactly("of another release");
    }

    @Test
    void startsAReportOnceHoweverOftenTheEventIsDelivered() {
        var received = aReport();

        publications.publish(received);
        openTask(received.reportId());
        publications.publish(received);
        publications.publish(received);

        publications.awaitDelivered();
        var next = aReport();
        publications.publish(next);
        openTask(next.reportId());

        assertThat(instances(received.reportId())).isOne();
    }

    @Test
    void completingATwiceDeliveredTaskIsOneCompletion() {
        var received = aReport();
        publications.publish(received);
        var task = openTask(received.reportId());
        var done = new CompleteTask(task, Map.of("pathway", "no-further-action", "policeConsulted", "not-needed"));

        publications.publish(done);
        await().atMost(SOON).until(() -> state(task).equals("COMPLETED"));
        publications.publish(done);

        publications.awaitDelivered();
        assertThat(refused.open(List.of("ncc"))).isEmpty();
    }

    @Test
    void aTaskThatWasCancelledMeanwhileIsPutOnRecordForAnOperator() {
        var received = aReport();
        publications.publish(received);
        var task = openTask(received.reportId());
        processes.cancel(instance(task), "supervisor");
        await().atMost(SOON).until(() -> state(task).equals("CANCELED"));

        publications.publish(new CompleteTask(task, Map.of()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(refused.open(List.of("ncc")))
                        .singleElement()
                        .satisfies(command -> {
                            assertThat(command.kind()).isEqualTo(RefusedCommand.Kind.COMPLETE_TASK);
                            assertThat(command.site()).isEqualTo("ncc");
                            assertThat(command.advice()).contains("The case went another way");
                        }));
        assertThat(refused.open(List.of("otautahi"))).isEmpty();
        var id = refused.open(List.of("ncc")).getFirst().id();
        assertThat(refused.settle(id, List.of("otautahi"), "somebody", "not mine"))
                .isFalse();
        assertThat(refused.settle(id, List.of("ncc"), "supervisor", "told Hana"))
                .isTrue();
        assertThat(refused.open(List.of("ncc"))).isEmpty();
    }

    @Test
    void claimingAClaimedTaskAndOneThatIsGoneAreTwoAnswers() {
        var received = aReport();
        publications.publish(received);
        var task = openTask(received.reportId());

        assertThat(processes.claim(task, "intake")).isEqualTo(TaskOutcome.DONE);
        assertThat(processes.claim(task, "somebody")).isEqualTo(TaskOutcome.TAKEN);
        assertThat(processes.release(task)).isEqualTo(TaskOutcome.DONE);
        assertThat(processes.claim(task, "somebody")).isEqualTo(TaskOutcome.DONE);
        assertThat(processes.claim(task + 1_000_000, "intake")).isEqualTo(TaskOutcome.GONE);
    }

    @Test
    void neverCallsTheEngineInsideATransaction() {
        assertThatThrownBy(() -> transaction.execute(status -> processes.claim(1, "intake")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a database transaction");
        assertThat(engine.answers()).isTrue();
    }

    @Test
    void forgetsTheEventOfATransactionThatRolledBack() {
        var received = aReport();

        transaction.executeWithoutResult(status -> {
            events.publishEvent(received);
            status.setRollbackOnly();
        });
        var next = aReport();
        publications.publish(next);
        openTask(next.reportId());

        assertThat(instances(received.reportId())).isZero();
    }

    private ReportReceived aReport() {
        var facts = new TriageFacts(
                List.of("neglect"),
                null,
                null,
                "phone",
                false,
                false,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                0,
                false,
                false,
                true,
                null,
                null,
                null,
                null,
                null,
                false,
                4,
                false);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into report (id, reference, site, channel, received_at, recorded_at, body, body_digest, facts)
                        values (:id, :reference, 'ncc', 'phone', now(), now(), '{}', '', '{}')
                        """).param("id", id).param("reference", "R-" + id).update();
        return new ReportReceived(id, "ncc", facts, OffsetDateTime.now(ZoneOffset.UTC));
    }

    private long openTask(UUID reportId) {
        return await().atMost(SOON)
                .until(
                        () -> jdbc.sql("""
                                        select t.key from engine.user_task t
                                          join engine.variable v on v.scope_key = t.process_instance_key and v.name = 'reportId'
                                         where v.value = :id and t.state = 'CREATED'
                                        """)
                                .param("id", '"' + reportId.toString() + '"')
                                .query(Long.class)
                                .optional()
                                .orElse(0L),
                        key -> key > 0);
    }

    private int instances(UUID reportId) {
        return jdbc.sql("""
                        select count(*) from engine.process_instance i
                          join engine.variable v on v.scope_key = i.key and v.name = 'reportId' where v.value = :id
                        """)
                .param("id", '"' + reportId.toString() + '"')
                .query(Integer.class)
                .single();
    }

    private long instance(long task) {
        return jdbc.sql("select process_instance_key from engine.user_task where key = :key")
                .param("key", task)
                .query(Long.class)
                .single();
    }

    private String state(long task) {
        return jdbc.sql("select state from engine.user_task where key = :key")
                .param("key", task)
                .query(String.class)
                .single();
    }
}
