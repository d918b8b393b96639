package org.whiria.process;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whiria.process.RefusedCommand.Kind;
import org.whiria.process.engine.Engine;
import org.whiria.process.engine.EngineRefused;
import org.whiria.process.engine.EngineRefused.Reason;

/** Tells the engine that a process ends before its time; what hangs on the process hears of it afterwards. */
@Component
class CancelProcesses {

    private final Engine engine;
    private final RefusedCommands refused;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    CancelProcesses(
            Engine engine,
            RefusedCommands refused,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.engine = engine;
        this.refused = refused;
        this.events = events;
        this.transaction = transaction;
    }

    @AfterCommit
    void on(CancelProcess event) {
        refused.orRecord(
                Kind.CANCEL_PROCESS,
                String.valueOf(event.processInstanceKey()),
                event,
                Optional::empty,
                () -> cancel(event));
    }

    private void cancel(CancelProcess event) {
        try {
            engine.send(client -> client.newCancelInstanceCommand(event.processInstanceKey()));
        } catch (EngineRefused refusal) {
            // The engine forgets what has ended: an earlier attempt may have come through without anybody hearing of
            // it.
            if (refusal.reason() != Reason.NOT_FOUND) {
                throw refusal;
            }
        }
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ProcessCancelled(event.processInstanceKey(), event.by())));
    }
}
