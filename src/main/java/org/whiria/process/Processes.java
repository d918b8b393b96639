package org.whiria.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.platform.problem.Problem;
import org.whiria.process.engine.Engine;
import org.whiria.process.engine.EngineAway;
import org.whiria.process.engine.EngineRefused;

/** What people may ask of the engine at once; while it cannot be reached, they are told so and nothing is changed. */
@Service
public class Processes {

    private final Engine engine;
    private final ApplicationEventPublisher events;

    Processes(Engine engine, ApplicationEventPublisher events) {
        this.engine = engine;
        this.events = events;
    }

    /** Gives an unclaimed task to a person. */
    public TaskOutcome claim(long taskKey, String username) {
        return outcome(() -> send(client -> client.newAssignUserTaskCommand(taskKey)
                .assignee(username)
                .action("claim")
                .allowOverride(false)));
    }

    /** Gives a task back to its groups. */
    public TaskOutcome release(long taskKey) {
        return outcome(() -> send(client -> client.newUnassignUserTaskCommand(taskKey)));
    }

    /**
     * Ends a process instance with everything that runs in it, its clocks included: after the commit, as soon as the engine has heard.
     *
     * @param by username of the person who ends it
     */
    @Transactional
    public void cancel(long processInstanceKey, String by) {
        events.publishEvent(new CancelProcess(processInstanceKey, by));
    }

    /**
     * Lets the engine try again where it stopped with an incident.
     *
     * @param jobKey the failed job, which gets one more attempt; null when no job is concerned
     * @return false when the incident was resolved already
     */
    public boolean retry(long incidentKey, @Nullable Long jobKey) {
        if (jobKey != null
                && !found(() ->
                        send(client -> client.newUpdateRetriesCommand(jobKey).retries(1)))) {
            return false;
        }
        return found(() -> send(client -> client.newResolveIncidentCommand(incidentKey)));
    }

    private <T> void send(Function<CamundaClient, ? extends FinalCommandStep<T>> command) {
        try {
            engine.send(command);
        } catch (EngineAway away) {
            throw Problem.unavailable(
                    "The process engine does not answer. Nothing was changed; try again in a minute.");
        }
    }

    private static TaskOutcome outcome(Runnable command) {
        try {
            command.run();
            return TaskOutcome.DONE;
        } catch (EngineRefused refused) {
            return switch (refused.reason()) {
                case NOT_FOUND -> TaskOutcome.GONE;
                case WRONG_STATE, ALREADY_EXISTS -> TaskOutcome.TAKEN;
                case INVALID -> throw refused;
            };
        }
    }

    private static boolean found(Runnable command) {
        try {
            command.run();
            return true;
        } catch (EngineRefused refused) {
            if (refused.reason() == EngineRefused.Reason.NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }
}
