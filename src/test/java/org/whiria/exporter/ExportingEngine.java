package org.whiria.exporter;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.whiria.local.LocalSettings;
import org.whiria.local.LocalStack;
import org.whiria.local.Ports;

/** A real broker with the exporter of this build, and what the tests do with it. */
final class ExportingEngine implements AutoCloseable {

    private final LocalStack stack;
    private final CamundaClient client;

    private ExportingEngine(LocalStack stack) {
        this.stack = stack;
        this.client = CamundaClient.newClientBuilder()
                .grpcAddress(stack.grpcAddress())
                .restAddress(stack.restAddress())
                .preferRestOverGrpc(false)
                .build();
    }

    /** An engine with its data in {@code home} that exports to the database at {@code jdbcUrl}. */
    static ExportingEngine start(Path home, String jdbcUrl, int partitions) throws IOException, InterruptedException {
        var stack = LocalStack.start(LocalSettings.in(home)
                .withPorts(Ports.free())
                .withBroker("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", String.valueOf(partitions))
                .withBroker("ZEEBE_BROKER_EXPORTERS_WHIRIA_JARPATH", jar().toString())
                .withBroker("ZEEBE_BROKER_EXPORTERS_WHIRIA_ARGS_URL", jdbcUrl));
        try {
            stack.awaitReady();
            return new ExportingEngine(stack);
        } catch (InterruptedException | RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    /** A broker elsewhere gets the jar mounted and loads it apart from its own classes; so do these tests. */
    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-exporter.jar"))
                    .findAny()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    CamundaClient client() {
        return client;
    }

    String log() throws IOException {
        return Files.readString(stack.home().resolve("log").resolve("broker.log"));
    }

    void deployModels() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("org/whiria/exporter/case.bpmn")
                .addResourceFromClasspath("org/whiria/exporter/invitation.bpmn")
                .addResourceFromClasspath("org/whiria/exporter/pathway.dmn")
                .addResourceFromClasspath("org/whiria/exporter/visit.form")
                .execute();
    }

    /** Starts a case, which then waits at its visit. */
    void receiveReport(String caseId) {
        client.newPublishMessageCommand()
                .messageName("test.reportReceived")
                .correlationKey(caseId)
                .messageId(caseId)
                .variables(Map.of("caseId", caseId, "site", "kirikiriroa", "ageYears", 3))
                .execute();
    }

    /** Tries, as workers do, until there is a job of this type; fails it for good. */
    void failJob(String type, String message) {
        var job = eventually(() -> client.newActivateJobsCommand()
                        .jobType(type)
                        .maxJobsToActivate(1)
                        .requestTimeout(Duration.ofSeconds(1))
                        .execute()
                        .getJobs())
                .getFirst();
        client.newFailCommand(job.getKey()).retries(0).errorMessage(message).execute();
    }

    void completeJob(String type) {
        var job = eventually(() -> client.newActivateJobsCommand()
                        .jobType(type)
                        .maxJobsToActivate(1)
                        .requestTimeout(Duration.ofSeconds(1))
                        .execute()
                        .getJobs())
                .getFirst();
        client.newCompleteCommand(job.getKey()).execute();
    }

    /** Lets the broker write down its state, which it otherwise does every few minutes. */
    void takeSnapshot() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(stack.monitoringAddress().resolve("/actuator/partitions/takeSnapshot"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.discarding());
        }
    }

    /** What is found once anything is. */
    static <T> List<T> eventually(Callable<List<T>> search) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(search, found -> !found.isEmpty());
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }
}
