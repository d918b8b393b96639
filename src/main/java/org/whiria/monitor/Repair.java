package org.whiria.monitor;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.whiria.monitor.OperatorActions.What;
import org.whiria.people.Staff;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;
import org.whiria.process.Processes;
import org.whiria.process.engine.Engine;
import org.whiria.projection.InstanceView.State;
import org.whiria.projection.Instances;

/** Puts right what is stuck; each action with the reason for it. */
@Service
class Repair {

    private static final int LONGEST_REASON = 500;
    private static final Duration UNTIL_IT_SHOWS = Duration.ofSeconds(2);

    private final Oversights oversights;
    private final Processes processes;
    private final OperatorActions actions;
    private final Instances instances;
    private final Engine engine;
    private final TransactionOperations transaction;

    Repair(
            Oversights oversights,
            Processes processes,
            OperatorActions actions,
            Instances instances,
            Engine engine,
            TransactionOperations transaction) {
        this.oversights = oversights;
        this.processes = processes;
        this.actions = actions;
        this.instances = instances;
        this.engine = engine;
        this.transaction = transaction;
    }

    /** Lets the engine try again where it stopped. */
    void retry(Staff staff, long instanceKey, long incidentKey, String reason) {
        var instance = oversights.see(staff, instanceKey);
        var incident = oversights.incidents(instance.key()).stream()
                .filter(one -> one.key() == incidentKey && one.active())
                .findFirst()
                .orElseThrow(() -> Problem.conflict("This incident is resolved already."));
        actions.add(instanceKey, What.RETRIED, staff.username(), given(reason));
        if (!processes.retry(incidentKey, incident.jobKey())) {
            throw Problem.conflict("This incident is resolved already.");
        }
    }

    /** Ends an instance with everything below it: on record at once, and ended as soon as the engine has heard. */
    Cancellation cancel(Staff staff, long instanceKey, String reason) {
        var instance = oversights.see(staff, instanceKey);
        if (instance.parentKey() != null) {
            throw Problem.conflict("Only a whole process can be cancelled. Open the one at the top.");
        }
        if (instance.state() != State.ACTIVE) {
            throw Problem.conflict("This process has ended already.");
        }
        var why = given(reason);
        transaction.executeWithoutResult(status -> {
            actions.add(instanceKey, What.CANCELLED, staff.username(), why);
            processes.cancel(instanceKey, staff.username());
        });
        if (instances.awaitEnd(instanceKey, UNTIL_IT_SHOWS)) {
            return Cancellation.DONE;
        }
        return engine.answers() ? Cancellation.UNDER_WAY : Cancellation.WAITS;
    }

    private static String given(String reason) {
        var text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON || text.indexOf('\0') >= 0) {
            throw Problem.invalid(new FieldProblem(
                    "reason", "Say why in 1 to " + LONGEST_REASON + " characters, without names of people"));
        }
        return text;
    }

    /** How far the end of a process has come that a person asked for. */
    enum Cancellation {
        DONE,
        UNDER_WAY,
        /** The engine is away, and hears of it when it is back. */
        WAITS
    }
}
