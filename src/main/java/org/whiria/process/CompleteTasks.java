package org.whiria.process;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.whiria.process.RefusedCommand.Kind;
import org.whiria.process.engine.Engine;
import org.whiria.process.engine.EngineAway;
import org.whiria.process.engine.EngineRefused;
import org.whiria.process.engine.EngineRefused.Reason;
import org.whiria.projection.TaskView;
import org.whiria.projection.Tasks;

/** Tells the engine that a person has finished a task. */
@Component
class CompleteTasks {

    private static final Duration PROJECTION_LAG = Duration.ofSeconds(5);

    private final Engine engine;
    private final Tasks tasks;
    private final RefusedCommands refused;

    CompleteTasks(Engine engine, Tasks tasks, RefusedCommands refused) {
        this.engine = engine;
        this.tasks = tasks;
        this.refused = refused;
    }

    @AfterCommit
    void on(CompleteTask event) {
        refused.orRecord(
                Kind.COMPLETE_TASK,
                String.valueOf(event.taskKey()),
                event,
                () -> tasks.siteOf(event.taskKey()),
                () -> complete(event));
    }

    private void complete(CompleteTask event) {
        try {
            engine.send(
                    client -> client.newCompleteUserTaskCommand(event.taskKey()).variables(event.routingFacts()));
        } catch (EngineRefused refusal) {
            if (refusal.reason() == Reason.WRONG_STATE) {
                // Another command about this task is under way; what it made of the task shows the next time.
                throw new EngineAway("The task is between two states", refusal);
            }
            if (refusal.reason() != Reason.NOT_FOUND || !completedBefore(event.taskKey(), refusal)) {
                throw refusal;
            }
        }
    }

    /** The engine forgets finished tasks: the first attempt may have come through without anybody hearing of it. */
    private boolean completedBefore(long taskKey, EngineRefused refusal) {
        var state = tasks.awaitEnd(taskKey, PROJECTION_LAG);
        if (state.isPresent() && state.get() == TaskView.State.CREATED) {
            throw new EngineAway("The engine knows more about the task than PostgreSQL does yet", refusal);
        }
        return state.isPresent() && state.get() == TaskView.State.COMPLETED;
    }
}
