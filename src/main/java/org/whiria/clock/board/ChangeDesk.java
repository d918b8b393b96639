package org.whiria.clock.board;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;
import org.whiria.clock.change.Change;
import org.whiria.clock.change.ChangeAction;
import org.whiria.clock.change.ClockChanges;
import org.whiria.clock.change.PermittedReason;
import org.whiria.clock.ledger.LedgerEntry;
import org.whiria.clock.period.Period;
import org.whiria.clock.words.ClockItem;
import org.whiria.people.Staff;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** Changes a clock as a person asked for it, on pages and through the API. */
@Component
public class ChangeDesk {

    private final Clocks clocks;
    private final ClockChanges changes;

    ChangeDesk(Clocks clocks, ClockChanges changes) {
        this.clocks = clocks;
        this.changes = changes;
    }

    public static Optional<ChangeAction> action(String code) {
        return Arrays.stream(ChangeAction.values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }

    /** {@link Problem} where a field is not filled in, the rules refuse it or the clock has moved since. */
    public void change(Staff staff, ClockItem item, ChangeAction action, ChangeForm form) {
        var most = most(item);
        var permitted = permitted(staff, item, action);
        // Who may not do it at all is told so by the rules, whatever was filled in.
        var problems = permitted.isEmpty() ? List.<FieldProblem>of() : form.problems(action, most, permitted);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        var change = new Change(item.id(), form.revision(), form.reason(), form.note());
        switch (action) {
            case EXTEND -> changes.extend(change, period(item, form, most), staff);
            case PAUSE -> changes.pause(change, staff);
            case RESUME -> changes.resume(change, staff);
            case MEET -> changes.meet(change, form.moment(), staff);
            case STOP -> changes.stop(change, staff);
        }
    }

    public List<PermittedReason> permitted(Staff staff, ClockItem item, ChangeAction action) {
        return changes.permitted(item.id(), action, staff);
    }

    /** By how much it can be extended at once; null where the law knows no extension. */
    @Nullable
    Period most(ClockItem item) {
        return clocks.kind(item.kind()).extension();
    }

    /** What happened to the clock last. */
    LedgerEntry newest(UUID id) {
        return clocks.ledger(id).getLast();
    }

    /** Where there is no extension the rules say so, whatever was asked for. */
    private static Period period(ClockItem item, ChangeForm form, @Nullable Period most) {
        var unit = most == null ? item.unit() : most.unit();
        return new Period(Objects.requireNonNullElse(form.number(), 1), unit);
    }
}
