package org.whiria.bench;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.whiria.exporter.EngineSchema;
import org.whiria.local.LocalSettings;
import org.whiria.local.LocalStack;

/** The embedded engine and a durable database with two small processes: one waits for a person, one for a worker. */
final class BenchEngine implements AutoCloseable {

    /** Takes what every broker has to do for an exporter, and keeps next to nothing. */
    private static final String NO_PROJECTION = "io.camunda.zeebe.broker.exporter.metrics.MetricsExporter";

    private final LocalStack stack;
    private final CamundaClient client;
    private final WhenBusy busy = new WhenBusy();

    private BenchEngine(LocalStack stack) {
        this.stack = stack;
        this.client = CamundaClient.newClientBuilder()
                .grpcAddress(stack.grpcAddress())
                .restAddress(stack.restAddress())
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(4)
                .build();
    }

    static BenchEngine start(Path home, boolean projected) throws InterruptedException, SQLException {
        var settings = SteadyBroker.in(LocalSettings.in(home));
        var stack = LocalStack.start(
                projected ? settings : settings.withBroker("ZEEBE_BROKER_EXPORTERS_WHIRIA_CLASSNAME", NO_PROJECTION));
        stack.awaitReady();
        var engine = new BenchEngine(stack);
        engine.deploy();
        try (var connection = engine.connect()) {
            EngineSchema.ensure(connection);
        }
        return engine;
    }

    CamundaClient client() {
        return client;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
    }

    /** Starts an instance. */
    void create(String processId) {
        busy.ask(() -> tryCreate(processId));
    }

    /** How often the engine was too busy. */
    long refused() {
        return busy.refused();
    }

    private void tryCreate(String processId) {
        client.newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(Map.of("caseId", "0b9a3c52", "site", "kirikiriroa", "facts", Map.of("ageYears", 3)))
                .execute();
    }

    private void deploy() {
        var person = Bpmn.createExecutableProcess("bench-person")
                .startEvent()
                .userTask(
                        "UserTask_Decide",
                        task -> task.zeebeUserTask()
                                .zeebeCandidateGroups("=[\"social-worker@\" + site, \"supervisor@\" + site]")
                                .zeebeDueDate("2031-02-03T04:05:06Z"))
                .endEvent()
                .done();
        var worker = Bpmn.createExecutableProcess("bench-worker")
                .startEvent()
                .serviceTask("ServiceTask_Record", task -> task.zeebeJobType("bench.record"))
                .endEvent()
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(person, "bench-person.bpmn")
                .addProcessModel(worker, "bench-worker.bpmn")
                .execute();
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }
}
