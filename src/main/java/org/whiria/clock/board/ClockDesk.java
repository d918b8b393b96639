package org.whiria.clock.board;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.ClockState;
import org.whiria.clock.change.ChangeAction;
import org.whiria.clock.change.ClockChanges;
import org.whiria.clock.words.ClockItem;
import org.whiria.clock.words.Urgency;
import org.whiria.people.Staff;
import org.whiria.platform.AccessLog;
import org.whiria.platform.problem.Problem;

/** One clock in the hands of a person: who may see it, and what that person may do to it. Every look is recorded. */
@Component
public class ClockDesk {

    private final Board board;
    private final ClockChanges changes;
    private final AccessLog accessLog;
    private final Clock clock;

    ClockDesk(Board board, ClockChanges changes, AccessLog accessLog, Clock clock) {
        this.board = board;
        this.changes = changes;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** The clock, for a person who works with it; to everybody else there is none. */
    public ClockItem look(Staff staff, UUID id) {
        return recorded(see(staff, id));
    }

    /** The clock, for a person who may do no more than read it. */
    public ClockItem read(Staff staff, UUID id) {
        return recorded(find(Scope.reading(staff), id));
    }

    public ClockItem see(Staff staff, UUID id) {
        return find(Scope.of(staff), id);
    }

    /** What the person may do to the clock as it stands; whatever is asked for all the same the rules refuse in their words. */
    public List<ChangeAction> actions(Staff staff, ClockItem item) {
        return Arrays.stream(ChangeAction.values())
                .filter(action -> fits(action, item))
                .filter(action -> !changes.permitted(item.id(), action, staff).isEmpty())
                .toList();
    }

    /** Why no extension is offered any more; null where that is not why. */
    public @Nullable String usedUp(ClockItem item) {
        return item.state().isEnded() ? null : changes.usedUp(item.id()).orElse(null);
    }

    private ClockItem recorded(ClockItem item) {
        accessLog.looked("clock", item.id());
        return item;
    }

    private ClockItem find(Scope scope, UUID id) {
        return board.find(scope, id)
                .orElseThrow(() -> Problem.notFound("There is no such clock, or it is not one of your sites."));
    }

    private boolean fits(ChangeAction action, ClockItem item) {
        return switch (action) {
            case EXTEND -> runsInTime(item) && changes.allowOneMore(item.id());
            case PAUSE -> runsInTime(item);
            case RESUME -> item.state() == ClockState.PAUSED;
            case MEET -> !item.state().isEnded() && changes.endsByHand(item.id());
            case STOP -> !item.state().isEnded();
        };
    }

    private boolean runsInTime(ClockItem item) {
        return item.state() == ClockState.RUNNING && Urgency.at(item.dueAt(), clock.instant()) != Urgency.BREACHED;
    }
}
