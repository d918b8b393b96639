package org.whiria.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whiria.people.Staff;

/**
 * What people may do to a running clock. The decision {@code clock-change} says who may give which reason; the kind says how far.
 * Every refusal is a {@link org.whiria.platform.Problem} that carries the rule's text and says what is possible.
 */
@Service
public class ClockChanges {

    ClockChanges() {}

    /** Moves the due date by a period of at most what the kind allows, and publishes {@link ClockChanged}. */
    public void extend(Change change, Period by, Staff who) {
        throw new UnsupportedOperationException(change + " " + by + who);
    }

    /** Stops the time from running, until it is resumed. */
    public void pause(Change change, Staff who) {
        throw new UnsupportedOperationException(change.toString() + who);
    }

    /** Lets the time run on, with what was left of it. */
    public void resume(Change change, Staff who) {
        throw new UnsupportedOperationException(change.toString() + who);
    }

    /** Ends a clock that is no longer waited for. */
    public void stop(Change change, Staff who) {
        throw new UnsupportedOperationException(change.toString() + who);
    }

    /** The reasons that the person may give, at the clock's site; empty where the person may not do it at all. */
    public List<PermittedReason> permitted(UUID clockId, ChangeAction action, Staff who) {
        throw new UnsupportedOperationException(clockId + action.code() + who);
    }
}
