package org.whiria.monitor;

import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.whiria.monitor.OperatorActions.What;
import org.whiria.people.Staff;
import org.whiria.platform.FieldProblem;
import org.whiria.platform.Problem;
import org.whiria.process.Processes;
import org.whiria.process.engine.EngineAway;

/** Puts right what is stuck; each action with the reason for it. */
@Service
class Repair {

    private static final int LONGEST_REASON = 500;

    private final Oversights oversights;
    private final Processes processes;
    private final OperatorActions actions;

    Repair(Oversights oversights, Processes processes, OperatorActions actions) {
        this.oversights = oversights;
        this.processes = processes;
        this.actions = actions;
    }

    /** Lets the engine try again where it stopped. */
    void retry(Staff staff, long instanceKey, long incidentKey, String reason) {
        var instance = oversights.see(staff, instanceKey);
        var incident = oversights.incidents(instance.key()).stream()
                .filter(one -> one.key() == incidentKey && one.active())
                .findFirst()
                .orElseThrow(() -> Problem.conflict("This incident is resolved already."));
        var why = given(reason);
        if (!asked(() -> processes.retry(incidentKey, incident.jobKey()))) {
            throw Problem.conflict("This incident is resolved already.");
        }
        actions.add(instanceKey, What.RETRIED, staff.username(), why);
    }

    /** Ends an instance with everything below it. */
    void cancel(Staff staff, long instanceKey, String reason) {
        var instance = oversights.see(staff, instanceKey);
        if (instance.parentKey() != null) {
            throw Problem.conflict("Only a whole process can be cancelled. Open the one at the top.");
        }
        var why = given(reason);
        if (!asked(() -> processes.cancel(instanceKey, staff.username()))) {
            throw Problem.conflict("This process has ended already.");
        }
        actions.add(instanceKey, What.CANCELLED, staff.username(), why);
    }

    private static String given(String reason) {
        var text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw Problem.invalid(new FieldProblem(
                    "reason", "Say why in 1 to " + LONGEST_REASON + " characters, without names of people"));
        }
        return text;
    }

    private static boolean asked(BooleanSupplier command) {
        try {
            return command.getAsBoolean();
        } catch (EngineAway away) {
            throw Problem.unavailable(
                    "The process engine does not answer. Nothing was changed; try again in a minute.");
        }
    }
}
