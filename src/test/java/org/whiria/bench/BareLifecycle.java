package org.whiria.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whiria.local.LocalSettings;
import org.whiria.local.LocalStack;

/** The product's own models on the embedded engine, driven with nothing but Camunda's client: no case, no forms checked, no pages. */
final class BareLifecycle implements AutoCloseable {

    static final String LAST = "UserTask_WriteReferral";

    private static final Pattern JOB_TYPE = Pattern.compile("<zeebe:taskDefinition type=\"([^\"]+)\"");
    private static final String FAR = "2031-02-03T04:05:06Z";

    private final LocalStack stack;
    private final CamundaClient client;
    private final OpenTasks tasks;
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final WhenBusy busy = new WhenBusy();
    private final Map<String, Map<String, ?>> submissions = new HashMap<>();
    private final Map<String, CountDownLatch> running = new ConcurrentHashMap<>();

    BareLifecycle(Path home) throws Exception {
        stack = LocalStack.start(SteadyBroker.in(LocalSettings.in(home)));
        stack.awaitReady();
        client = CamundaClient.newClientBuilder()
                .grpcAddress(stack.grpcAddress())
                .restAddress(stack.restAddress())
                .preferRestOverGrpc(false)
                .defaultJobWorkerStreamEnabled(true)
                .numJobWorkerExecutionThreads(16)
                .build();
        submissions.put(
                "UserTask_AssessReport",
                Map.of(
                        "pathway", "investigation",
                        "timeframeLevel", "critical-24-hours",
                        "caseSite", "kirikiriroa",
                        "policeConsulted", true));
        submissions.put("UserTask_ApproveDecision", Map.of("decisionApproved", "yes"));
        submissions.put("UserTask_AllocateSocialWorker", Map.of("allocatedTo", "worker"));
        submissions.put("UserTask_SeeTamaiti", Map.of("visitResult", "seen", "voiceHeard", "yes"));
        submissions.put("UserTask_WriteAssessment", Map.of("careOrProtectionNeed", "yes"));
        submissions.put("UserTask_SignOffAssessment", Map.of("assessmentApproved", "yes"));
        for (var type : deploy()) {
            client.newWorker().jobType(type).handler(this::work).open();
        }
        tasks = OpenTasks.watch(stack.jdbcUrl(), this::opened);
    }

    /** Tells some stories, so many of them at once; answers stories per second. */
    double tell(int stories, int atATime) throws InterruptedException {
        var free = new Semaphore(atATime);
        var start = System.nanoTime();
        for (var number = 0; number < stories; number++) {
            free.acquire();
            Thread.ofVirtual().start(() -> {
                report();
                free.release();
            });
        }
        free.acquire(atATime);
        return stories / ((System.nanoTime() - start) / 1e9);
    }

    private void report() {
        var reportId = UUID.randomUUID().toString();
        var done = new CountDownLatch(1);
        running.put(reportId, done);
        var variables = Map.of(
                "reportId",
                reportId,
                "site",
                "ncc",
                "receivedAt",
                OffsetDateTime.now(ZoneOffset.UTC).toString(),
                "facts",
                Map.of("concernTypes", List.of("physical-abuse"), "unborn", false, "policeConsulted", true));
        publish("intake.reportReceived", reportId, variables);
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void opened(OpenTasks.Task task) {
        if (task.element().equals(LAST)) {
            var done = running.remove(task.reportId());
            if (done != null) {
                done.countDown();
            }
            return;
        }
        var submission = submissions.get(task.element());
        if (submission != null) {
            Thread.ofVirtual()
                    .start(() -> busy.ask(() -> client.newCompleteUserTaskCommand(task.key())
                            .variables(submission)
                            .execute()));
        }
    }

    private void work(JobClient jobs, ActivatedJob job) {
        var answer = answer(job);
        busy.ask(() -> jobs.newCompleteCommand(job).variables(answer).execute());
    }

    private Map<String, ?> answer(ActivatedJob job) {
        return switch (job.getType()) {
            case "intake.openCases" -> openCase(job);
            case "clock.startClock" -> startClock();
            case "clock.endClock" ->
                endClock(String.valueOf(job.getVariablesAsMap().get("clockId")));
            case "clock.armClock" ->
                armed(String.valueOf(job.getVariablesAsMap().get("clockId")));
            case "clock.computeDueDate" -> Map.of("dueAt", FAR);
            case "intake.tellNotifier" -> Map.of("notifierTold", true);
            default -> Map.of();
        };
    }

    private Map<String, ?> startClock() {
        var clockId = UUID.randomUUID().toString();
        publish(
                "clock.clockStarted",
                clockId,
                Map.of("clockId", clockId, "kind", "core-assessment", "site", "kirikiriroa"));
        return Map.of("id", clockId, "dueAt", FAR);
    }

    private Map<String, ?> endClock(String clockId) {
        if (ended.add(clockId)) {
            publish("clock.clockChanged", clockId, Map.of());
        }
        return Map.of();
    }

    private Map<String, ?> armed(String clockId) {
        return ended.contains(clockId)
                ? Map.of("state", "ended", "revision", 2)
                : Map.of("state", "running", "wakeAt", FAR, "revision", 1);
    }

    private Map<String, ?> openCase(ActivatedJob job) {
        var report = job.getVariablesAsMap();
        var caseId = UUID.randomUUID().toString();
        var variables = new HashMap<String, Object>();
        for (var name : List.of("reportId", "pathway", "timeframeLevel", "receivedAt")) {
            variables.put(name, report.getOrDefault(name, ""));
        }
        variables.put("responseDueAt", FAR);
        variables.put("caseId", caseId);
        variables.put("site", "kirikiriroa");
        publish("casefile.caseOpened", caseId, variables);
        return Map.of("openCases", List.of());
    }

    private void publish(String message, String id, Map<String, ?> variables) {
        busy.ask(() -> client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(id)
                .messageId(id)
                .timeToLive(Duration.ofMinutes(1))
                .variables(variables)
                .execute());
    }

    private List<String> deploy() {
        var command = client.newDeployResourceCommand();
        var types = new ArrayList<String>();
        DeployResourceCommandStep2 deployment = null;
        for (var folder : List.of("bpmn", "dmn", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (var file : files.sorted().toList()) {
                    deployment = command.addResourceFile(file.toString());
                    JOB_TYPE.matcher(Files.readString(file)).results().forEach(match -> types.add(match.group(1)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (deployment == null) {
            throw new IllegalStateException("No models here");
        }
        deployment.requestTimeout(Duration.ofMinutes(1)).execute();
        return types.stream().distinct().toList();
    }

    @Override
    public void close() throws SQLException {
        tasks.close();
        client.close();
        stack.close();
    }
}
