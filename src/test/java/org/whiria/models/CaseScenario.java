package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.MessageSubscriptionState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import io.camunda.process.test.api.assertions.UserTaskAssert;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** Tells a path through a process: people do tasks, workers answer, time passes. */
final class CaseScenario {

    /** Who does the tasks: somebody who stands in for the social worker of the case. */
    static final String COLLEAGUE = "colleague";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CamundaClient client;
    private final CamundaProcessTestContext context;
    private final Workers workers;

    CaseScenario(CamundaClient client, CamundaProcessTestContext context) {
        this.client = client;
        this.context = context;
        this.workers = new Workers(context);
    }

    /** Starts a process that is called by others. */
    CaseScenario starts(String processId, Map<String, ? extends @Nullable Object> variables) {
        workers.open(processId);
        client.newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .send()
                .join();
        return this;
    }

    /** Starts in the middle, for a detour whose way there is told elsewhere. */
    CaseScenario startsBefore(String processId, String elementId, Map<String, ? extends @Nullable Object> variables) {
        workers.open(processId);
        client.newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .startBeforeElement(elementId)
                .send()
                .join();
        return this;
    }

    /** Starts a process by its message start event. */
    CaseScenario startsBy(String message, String processId, Map<String, ? extends @Nullable Object> variables) {
        workers.open(processId);
        return publishes(message, processId, variables);
    }

    CaseScenario publishes(String message, String correlationKey, Map<String, ? extends @Nullable Object> variables) {
        return publishes(message, correlationKey, Duration.ZERO, variables);
    }

    /** A message that waits so long for a process that is not there yet. */
    CaseScenario publishes(
            String message,
            String correlationKey,
            Duration timeToLive,
            Map<String, ? extends @Nullable Object> variables) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(correlationKey)
                .timeToLive(timeToLive)
                .variables(variables)
                .send()
                .join();
        return this;
    }

    /** Asks a decision directly. */
    Map<String, Object> decides(String decisionId, Map<String, ? extends @Nullable Object> variables) {
        String output = client.newEvaluateDecisionCommand()
                .decisionId(decisionId)
                .variables(variables)
                .send()
                .join()
                .getDecisionOutput();
        return client.getConfiguration().getJsonMapper().fromJsonAsMap(output);
    }

    Workers workers() {
        return workers;
    }

    /** Waits for the task and completes it with what its form would send, and with who did it where the model asks for that. */
    CaseScenario does(String userTask, Map<String, Object> submission) {
        UserTask task = open(userTask);
        Forms.ofUserTask(userTask, task.getBpmnProcessId()).accepts(submission);
        Map<String, Object> variables = new HashMap<>(submission);
        BpmnModel.of(task.getBpmnProcessId())
                .header(userTask, "submittedBy")
                .ifPresent(submitter -> variables.put(submitter, COLLEAGUE));
        client.newCompleteUserTaskCommand(task.getUserTaskKey())
                .variables(variables)
                .send()
                .join();
        awaiting(userTask + " to be done")
                .until(() -> openTasks(userTask).stream()
                        .noneMatch(still -> still.getUserTaskKey().equals(task.getUserTaskKey())));
        return this;
    }

    CaseScenario does(String userTask) {
        return does(userTask, Map.of());
    }

    CaseScenario timePasses(Duration duration) {
        context.increaseTime(duration);
        return this;
    }

    Instant now() {
        return context.getCurrentTime();
    }

    /** Resolves the incident after its cause is gone. */
    CaseScenario triesAgain(String elementId) {
        Incident incident = incident(elementId);
        client.newUpdateRetriesCommand(incident.getJobKey()).retries(1).send().join();
        client.newResolveIncidentCommand(incident.getIncidentKey()).send().join();
        return this;
    }

    Incident incident(String elementId) {
        return awaiting("incident at " + elementId)
                .until(
                        () -> client
                                .newIncidentSearchRequest()
                                .filter(filter -> filter.elementId(elementId).state(IncidentState.ACTIVE))
                                .send()
                                .join()
                                .items()
                                .stream()
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    ProcessInstanceAssert then(String processId) {
        return CamundaAssert.assertThatProcessInstance(ProcessInstanceSelectors.byProcessId(processId));
    }

    /** Waits until somebody is asked to do this (again). */
    UserTaskAssert thenTask(String userTask) {
        long key = open(userTask).getUserTaskKey();
        return CamundaAssert.assertThatUserTask(task -> task.getUserTaskKey() == key);
    }

    /** By when somebody is asked to do this; null without a deadline. */
    @Nullable
    OffsetDateTime dueDate(String userTask) {
        return open(userTask).getDueDate();
    }

    /** Somebody else would have to wait for this: it is not there. */
    void nobodyIsAskedTo(String userTask) {
        assertThat(openTasks(userTask)).isEmpty();
    }

    /** Waits until a process stands at this element. */
    void waitsAt(String elementId) {
        awaiting(elementId)
                .until(() -> !client.newElementInstanceSearchRequest()
                        .filter(filter -> filter.elementId(elementId).state(ElementInstanceState.ACTIVE))
                        .send()
                        .join()
                        .items()
                        .isEmpty());
    }

    /** Waits until so many processes wait for this message. */
    void waitsForMessages(String name, int many) {
        awaiting(name)
                .until(() -> client.newMessageSubscriptionSearchRequest()
                                .filter(filter -> filter.messageName(name)
                                        .messageSubscriptionState(MessageSubscriptionState.CREATED))
                                .send()
                                .join()
                                .items()
                                .size()
                        >= many);
    }

    private static ConditionFactory awaiting(String what) {
        return await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(10));
    }

    private UserTask open(String userTask) {
        return awaiting(userTask)
                .until(
                        () -> openTasks(userTask).stream().max(Comparator.comparing(UserTask::getUserTaskKey)),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<UserTask> openTasks(String userTask) {
        return client.newUserTaskSearchRequest()
                .filter(filter -> filter.elementId(userTask).state(UserTaskState.CREATED))
                .send()
                .join()
                .items();
    }
}
