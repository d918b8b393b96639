package org.whiria.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A broker of two partitions and a database that goes away; every case has its own id, the engine is started once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EngineExporterTests {

    private static final String TASK = """
            select task.key
            from engine.user_task task
            join engine.variable v on v.scope_key = task.process_instance_key and v.name = 'caseId'
            where v.value = '"' || ? || '"' and task.state = 'CREATED'
            """;

    @TempDir
    private static Path directory;

    private EmbeddedPostgres postgres;
    private ExportingEngine engine;
    private Projected projected;

    @BeforeAll
    void start() throws Exception {
        postgres = startPostgres(0);
        projected = new Projected(postgres.getPostgresDatabase());
        engine = ExportingEngine.start(directory.resolve("engine"), postgres.getJdbcUrl("postgres", "postgres"), 2);
        engine.deployModels();
    }

    @AfterAll
    void stop() throws IOException {
        engine.close();
        postgres.close();
    }

    private EmbeddedPostgres startPostgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    @Test
    @Order(1)
    void keepsDefinitionsWithWhatOnlyTheirXmlSays() {
        projected.awaitCount(2, "select count(*) from engine.process_definition");

        assertThat(projected.texts("select start_form_id from engine.process_definition order by process_id"))
                .containsExactly(null, "test-visit");
        assertThat(projected.rows("""
                select name, element_type, properties->>'source' as source, headers->>'separateFrom' as separate_from
                from engine.process_element where element_id = 'UserTask_Visit'
                """))
                .singleElement()
                .satisfies(element -> assertThat(element)
                        .containsEntry("name", "Visit te tamaiti and whānau")
                        .containsEntry("element_type", "USER_TASK")
                        .containsEntry("source", "Oranga Tamariki Act 1989, s 17")
                        .containsEntry("separate_from", "UserTask_Report"));
        assertThat(projected.texts("select schema->'components'->0->>'key' from engine.form"))
                .containsExactly("childSeen");
        assertThat(projected.texts("select decision_id from engine.decision_definition order by 1"))
                .containsExactly("test-concern", "test-pathway");
    }

    @Test
    @Order(2)
    void followsACaseFromItsReportToItsEnd() {
        engine.receiveReport("story");
        var task = projected.await(TASK, "story");
        assertThatDecisionIsExplained();
        assertThatTaskIsOffered(task);

        engine.client().newAssignUserTaskCommand(task).assignee("worker").execute();
        projected.awaitCount(1, "select count(*) from engine.user_task where key = ? and assignee = 'worker'", task);
        assertThat(projected.number("select count(*) from engine.task_candidate where task_key = ?", task))
                .isZero();

        engine.client()
                .newCompleteUserTaskCommand(task)
                .variable("childSeen", true)
                .execute();
        engine.failJob("test.invitePartner", "The mail server\u0000does not answer");
        assertThatFailureIsTold();

        repair();
        engine.completeJob("test.invitePartner");
        projected.await(
                "select key from engine.message_subscription where state = 'CREATED' and correlation_key = 'story'");
        engine.client()
                .newPublishMessageCommand()
                .messageName("test.invitationAnswered")
                .correlationKey("story")
                .execute();
        projected.await(
                "select key from engine.process_instance where process_id = 'test-case' and state = 'COMPLETED'");
        assertThatTheStoryIsKept();
    }

    private void assertThatDecisionIsExplained() {
        assertThat(projected.rows("""
                select seq, decision_id, output #>> '{}' as output, inputs->0->>'value' as input, rules->0->>'index' as rule
                from engine.decision_evaluation where element_id = 'BusinessRuleTask_DecidePathway' order by seq
                """))
                .extracting(row -> row.get("decision_id") + ": " + row.get("input") + ", rule " + row.get("rule")
                        + " → " + row.get("output"))
                .containsExactly("test-concern: null, rule null → high", "test-pathway: high, rule 1 → investigation");
    }

    private void assertThatTaskIsOffered(long task) {
        assertThat(projected.texts("""
                select c.group_name || ' ' || c.rank || ' ' || (c.due_at = t.due_at and t.due_at = '2031-02-03T04:05:06Z')
                from engine.task_candidate c
                join engine.user_task t on t.key = c.task_key
                join engine.form f on f.key = t.form_key and f.form_id = 'test-visit'
                where t.key = ? and t.assignee is null order by 1
                """, task))
                .containsExactly("social-worker@kirikiriroa -70 true", "supervisor@kirikiriroa -70 true");
        assertThat(
                        projected.texts(
                                "select state || repetitions from engine.timer where element_id = 'BoundaryEvent_VisitOverdue'"))
                .containsExactly("CREATED1");
    }

    private void assertThatFailureIsTold() {
        var root = projected.await("select key from engine.process_instance where process_id = 'test-case'");
        var incident = projected.await("select key from engine.incident where state = 'ACTIVE'");
        assertThat(projected.rows("""
                select i.message, i.type, i.element_id, j.state, j.retries, p.root_key, p.parent_key
                from engine.incident i
                join engine.job j on j.key = i.job_key
                join engine.process_instance p on p.key = i.process_instance_key
                where i.key = ?
                """, incident))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("message", "The mail serverdoes not answer")
                        .containsEntry("type", "JOB_NO_RETRIES")
                        .containsEntry("element_id", "ServiceTask_InvitePartner")
                        .containsEntry("state", "FAILED")
                        .containsEntry("retries", 0)
                        .containsEntry("root_key", root)
                        .containsEntry("parent_key", root));
    }

    private void repair() {
        var incident = projected.number("select key from engine.incident");
        var job = projected.number("select job_key from engine.incident");
        engine.client().newUpdateRetriesCommand(job).retries(1).execute();
        engine.client().newResolveIncidentCommand(incident).execute();
    }

    private void assertThatTheStoryIsKept() {
        assertThat(projected.texts("select process_id || ' ' || state from engine.process_instance order by key"))
                .containsExactly("test-case COMPLETED", "test-invitation COMPLETED");
        assertThat(projected.texts("select distinct state from engine.element_instance"))
                .containsExactly("COMPLETED");
        assertThat(projected.texts("""
                select flow_id || times from engine.sequence_flow f
                join engine.process_instance p on p.key = f.process_instance_key and p.parent_key is null order by f.pos
                """))
                .containsExactly("Flow_Decide1", "Flow_Visit1", "Flow_Call1", "Flow_Answer1", "Flow_End1");
        assertThat(projected.texts("select state from engine.user_task")).containsExactly("COMPLETED");
        assertThat(projected.texts("select state from engine.timer")).containsExactly("CANCELED");
        assertThat(projected.texts("select state from engine.job")).containsExactly("COMPLETED");
        assertThat(projected.texts("select state from engine.incident")).containsExactly("RESOLVED");
        assertThat(projected.texts("select state from engine.message_subscription"))
                .containsExactly("CORRELATED");
        assertThat(projected.texts("select element_id from engine.correlated_message order by correlated_at"))
                .containsExactly("StartEvent_ReportReceived", "CatchEvent_Answered");
        assertThat(projected.texts("select message_id from engine.message where message_id is not null"))
                .containsExactly("story");
        assertThat(projected.texts("select distinct value from engine.variable where name = 'childSeen'"))
                .containsExactly("true");
    }

    @Test
    @Order(3)
    void keepsAPositionPerPartitionAndEveryDefinitionOnce() {
        engine.client().newBroadcastSignalCommand().signalName("test.everybody").execute();
        for (var number = 0; number < 10; number++) {
            engine.receiveReport("partition-" + number);
        }
        projected.awaitCount(10, "select count(*) from engine.user_task where state = 'CREATED'");

        assertThat(projected.texts(
                        "select distinct key >> 51 from engine.user_task where state = 'CREATED' order by 1"))
                .containsExactly("1", "2");
        assertThat(projected.texts("select partition_id from engine.exporter_position order by 1"))
                .containsExactly("1", "2");
        assertThat(projected.number("select count(*) from engine.process_definition"))
                .isEqualTo(2);
        assertThat(projected.number("select count(*) from engine.message_start_subscription"))
                .isEqualTo(2);
        assertThat(projected.number("select count(*) from engine.signal_broadcast"))
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void catchesUpAfterTheDatabaseWasAway() throws Exception {
        var port = postgres.getPort();
        postgres.close();
        for (var number = 0; number < 20; number++) {
            engine.receiveReport("outage-" + number);
        }
        postgres = startPostgres(port);

        projected.awaitCount(20, """
                select count(*) from engine.user_task t
                join engine.variable v on v.scope_key = t.process_instance_key and v.name = 'caseId'
                where v.value like '"outage-%' and t.state = 'CREATED'
                """);
        assertThat(projected.number("""
                select count(*) from engine.element_instance where state = 'ACTIVE' and element_id = 'UserTask_Visit'
                """)).isEqualTo(30);
    }
}
