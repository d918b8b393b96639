package org.whiria.models;

import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Stands in for the workers of all job types: answers, fails and remembers. */
final class Workers {

    /** A failing job is tried again at once, so that a test need not wait for its incident. */
    private static final Duration NO_BACKOFF = Duration.ZERO;

    private final CamundaProcessTestContext context;
    private final Set<String> opened = new HashSet<>();
    private final Map<String, Function<Map<String, Object>, Map<String, ?>>> answers = new ConcurrentHashMap<>();
    private final Map<String, String> broken = new ConcurrentHashMap<>();
    private final List<ActivatedJob> done = new CopyOnWriteArrayList<>();

    Workers(CamundaProcessTestContext context) {
        this.context = context;
        answers.put("clock.computeDueDate", asked -> Map.of("dueAt", dueAt(asked)));
        answers.put("clock.startClock", Workers::startedClock);
        answers.put("clock.listRunning", asked -> Map.of("runningClocks", List.of()));
        answers.put("casefile.readSafety", asked -> Map.of("lastSafety", "safe", "lastSafetyOn", "2026-11-17"));
        answers.put("casefile.countUnsettled", asked -> Map.of("unsettledReports", 0));
        answers.put("intake.openCases", asked -> Map.of("openCases", List.of()));
        answers.put("conference.invitePartner", asked -> Map.of("reachableByMail", true));
    }

    /** Opens a worker for each job type that the process and the processes it calls may ask for. */
    void open(String processId) {
        for (String type : BpmnModel.jobTypesReachableFrom(processId)) {
            if (opened.add(type)) {
                context.mockJobWorker(type).withHandler(this::handle);
            }
        }
    }

    Workers answer(String type, Map<String, ?> variables) {
        return answer(type, asked -> variables);
    }

    Workers answer(String type, Function<Map<String, Object>, Map<String, ?>> answer) {
        answers.put(type, answer);
        return this;
    }

    /** Every attempt fails with this text until {@link #repair}. */
    Workers fail(String type, String message) {
        broken.put(type, message);
        return this;
    }

    Workers repair(String type) {
        broken.remove(type);
        return this;
    }

    /** What the worker of this type was asked, oldest first. */
    List<Map<String, Object>> asked(String type) {
        return done.stream()
                .filter(job -> job.getType().equals(type))
                .map(ActivatedJob::getVariablesAsMap)
                .toList();
    }

    /** Waits until the worker of this type was asked, and answers with what. */
    Map<String, Object> lastAsked(String type) {
        return awaitAsked(type, 1).getLast();
    }

    List<Map<String, Object>> awaitAsked(String type, int times) {
        return await("job " + type)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> asked(type), asked -> asked.size() >= times);
    }

    private void handle(JobClient client, ActivatedJob job) {
        String problem = broken.get(job.getType());
        if (problem != null) {
            client.newFailCommand(job)
                    .retries(job.getRetries() - 1)
                    .retryBackoff(NO_BACKOFF)
                    .errorMessage(problem)
                    .send()
                    .join();
            return;
        }
        done.add(job);
        Object answer = answers.getOrDefault(job.getType(), Workers::nothing).apply(job.getVariablesAsMap());
        client.newCompleteCommand(job).variables(answer).send().join();
    }

    private static Map<String, ?> nothing(Map<String, Object> asked) {
        return Map.of();
    }

    /** A kind that has a limit of its own is due in ten days here; the kinds have tests of their own. */
    private static Map<String, ?> startedClock(Map<String, Object> asked) {
        Map<String, Object> limited = new HashMap<>(Map.of("amount", 10, "unit", "days"));
        limited.putAll(asked);
        return Map.of("id", Given.clock(String.valueOf(asked.get("kind"))), "dueAt", dueAt(limited));
    }

    /** Near enough to the calendar of {@code org.whiria.clock}, which has tests of its own. */
    private static String dueAt(Map<String, Object> asked) {
        // FEEL adds the name of the zone to now().
        OffsetDateTime from =
                ZonedDateTime.parse(String.valueOf(asked.get("from"))).toOffsetDateTime();
        long amount = Long.parseLong(String.valueOf(asked.get("amount")));
        return switch (String.valueOf(asked.get("unit"))) {
            case "hours" -> from.plusHours(amount).toString();
            case "days" -> from.plusDays(amount).toString();
            case "working-days" -> from.plusDays(amount + amount / 5 * 2).toString();
            case "months" -> from.plusMonths(amount).toString();
            default -> throw new IllegalArgumentException("Which unit? " + asked);
        };
    }
}
