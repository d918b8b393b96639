package org.whiria.clock.change;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.ClockState;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.ledger.ClockFacts;
import org.whiria.clock.ledger.Ledgers.Locked;
import org.whiria.clock.period.Period;
import org.whiria.platform.NzTime;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** How far a clock may be changed: what the law leaves open is possible, and all else is refused in its words. */
@Component
class Limits {

    private final WorkingDays workingDays;
    private final NzTime words;

    Limits(WorkingDays workingDays, NzTime words) {
        this.workingDays = workingDays;
        this.words = words;
    }

    void mustAllow(Period by, Locked clock, OffsetDateTime now) {
        var kind = clock.kind();
        var facts = clock.ledger().facts();
        var most = kind.extension();
        if (most == null) {
            throw Problem.conflict("This clock can't be extended. " + rule(kind));
        }
        mustRun(kind, facts, now, ChangeAction.EXTEND);
        usedUp(kind, facts.extensions()).ifPresent(text -> {
            throw Problem.conflict(text + " " + rule(kind));
        });
        if (by.amount() < 0 || isLonger(by, most, clock, facts)) {
            throw Problem.invalid(new FieldProblem(
                    "amount", "This clock can be extended by at most %s. %s".formatted(most.words(), rule(kind))));
        }
    }

    static boolean allowOneMore(ClockKind kind, int extensions) {
        return extensions < kind.extensions();
    }

    /** That the clock was extended as often as it can be; empty where it can be once more, or never could. */
    static Optional<String> usedUp(ClockKind kind, int extensions) {
        return extensions == 0 || allowOneMore(kind, extensions)
                ? Optional.empty()
                : Optional.of(
                        "This clock has been extended %s already, as often as it can be.".formatted(times(extensions)));
    }

    void mustBePausable(Locked clock, OffsetDateTime now) {
        if (!clock.kind().pausable()) {
            throw Problem.conflict("This clock can't be paused. " + rule(clock.kind()));
        }
        mustRun(clock.kind(), clock.ledger().facts(), now, ChangeAction.PAUSE);
    }

    void mustBePaused(Locked clock) {
        var facts = clock.ledger().facts();
        mustNotHaveEnded(clock);
        if (facts.state() != ClockState.PAUSED) {
            throw Problem.conflict("This clock is running: only a paused one can be resumed.");
        }
    }

    void mustNotHaveEnded(Locked clock) {
        var facts = clock.ledger().facts();
        if (facts.state().isEnded()) {
            throw Problem.conflict(
                    "This clock has ended on %s and stays as it is.".formatted(words.full(facts.endedAt())));
        }
    }

    /** @param at null for now */
    void mustBeDone(Locked clock, @Nullable OffsetDateTime at, OffsetDateTime now) {
        var began = clock.ledger().facts().from();
        if (at != null && at.isAfter(now)) {
            throw Problem.invalid(new FieldProblem("doneAt", "It can't have been done in the future."));
        }
        if (at != null && at.isBefore(began)) {
            throw Problem.invalid(new FieldProblem(
                    "doneAt", "It can't have been done before the clock began on %s.".formatted(words.full(began))));
        }
    }

    /** A breach stays on the record: who needs more time asks before the time is over. */
    private void mustRun(ClockKind kind, ClockFacts facts, OffsetDateTime now, ChangeAction action) {
        if (facts.state().isEnded()) {
            throw Problem.conflict(
                    "This clock has ended on %s and stays as it is.".formatted(words.full(facts.endedAt())));
        }
        if (facts.state() == ClockState.PAUSED) {
            throw Problem.conflict("This clock is paused: resume it first.");
        }
        if (facts.breachedAt() != null || !requireNonNull(facts.dueAt()).isAfter(now)) {
            throw Problem.conflict(
                    "This clock ran out on %s and can't be %s any more; it ends when what it waits for is done. %s"
                            .formatted(words.full(facts.dueAt()), action.done(), rule(kind)));
        }
    }

    private boolean isLonger(Period by, Period most, Locked clock, ClockFacts facts) {
        if (by.unit() == most.unit()) {
            return by.amount() > most.amount();
        }
        var time = new WorkingTime(workingDays.current(), clock.site(), facts.dayStarts(), facts.dayEnds());
        var due = requireNonNull(facts.dueAt());
        return by.after(due, time).isAfter(most.after(due, time));
    }

    private static String rule(ClockKind kind) {
        return "%s Source: %s.".formatted(kind.rule(), kind.sourceInWords());
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }
}
