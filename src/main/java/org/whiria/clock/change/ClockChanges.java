package org.whiria.clock.change;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.clock.Clocks;
import org.whiria.clock.Ending;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.ledger.Because;
import org.whiria.clock.ledger.Ledgers;
import org.whiria.clock.ledger.Ledgers.Locked;
import org.whiria.clock.period.Period;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/**
 * What people may do to a running clock. The decision {@code clock-change} says who may give which reason; the kind says how far.
 * Every refusal is a {@link Problem} that carries the rule's text and says what is possible.
 */
@Service
public class ClockChanges {

    private final Ledgers ledgers;
    private final Clocks clocks;
    private final ChangeRules rules;
    private final Limits limits;
    private final Clock time;

    ClockChanges(Ledgers ledgers, Clocks clocks, ChangeRules rules, Limits limits, Clock time) {
        this.ledgers = ledgers;
        this.clocks = clocks;
        this.rules = rules;
        this.limits = limits;
        this.time = time;
    }

    /** Moves the due date by a period of at most what the kind allows, and publishes {@link ClockChanged}. */
    @Transactional
    public void extend(Change change, Period by, Staff who) {
        var clock = open(change);
        var because = because(change, ChangeAction.EXTEND, clock, who);
        limits.mustAllow(by, clock, now());
        clock.ledger().extend(by, because);
        clocks.keepChanged(clock);
    }

    /** Stops the time from running, until it is resumed. */
    @Transactional
    public void pause(Change change, Staff who) {
        var clock = open(change);
        var because = because(change, ChangeAction.PAUSE, clock, who);
        limits.mustBePausable(clock, now());
        clock.ledger().pause(because);
        clocks.keepChanged(clock);
    }

    /** Lets the time run on, with what was left of it. */
    @Transactional
    public void resume(Change change, Staff who) {
        var clock = open(change);
        var because = because(change, ChangeAction.RESUME, clock, who);
        limits.mustBePaused(clock);
        clock.ledger().resume(because);
        clocks.keepChanged(clock);
    }

    /**
     * Ends a clock because what it waited for was done, where no process can know that.
     *
     * @param at when it was done; null for now
     */
    @Transactional
    public void meet(Change change, @Nullable OffsetDateTime at, Staff who) {
        var clock = open(change);
        var because = because(change, ChangeAction.MEET, clock, who);
        limits.mustNotHaveEnded(clock);
        if (!endsByHand(clock.id())) {
            throw Problem.conflict("A process waits on this clock and ends it when its work is done.");
        }
        limits.mustBeDone(clock, at, now());
        clock.ledger().end(Ending.MET, at == null ? now() : at, because, null);
        clocks.keepChanged(clock);
    }

    /** Ends a clock that is no longer waited for. */
    @Transactional
    public void stop(Change change, Staff who) {
        var clock = open(change);
        var because = because(change, ChangeAction.STOP, clock, who);
        limits.mustNotHaveEnded(clock);
        clock.ledger().end(Ending.CANCELLED, now(), because, null);
        clocks.keepChanged(clock);
    }

    /** The reasons that the person may give, at the clock's site; empty where the person may not do it at all. */
    @Transactional(readOnly = true)
    public List<PermittedReason> permitted(UUID clockId, ChangeAction action, Staff who) {
        return clocks.find(clockId)
                .map(clock -> rules.permitted(clock.kind(), action, rolesAt(clock.site(), who)))
                .orElseThrow(ClockChanges::noSuchClock);
    }

    /** Whether no process ends the clock when its work is done. */
    @Transactional(readOnly = true)
    public boolean endsByHand(UUID clockId) {
        return clocks.find(clockId).filter(clock -> !clock.isOfAProcess()).isPresent();
    }

    /** Whether the clock was extended less often than its kind allows. */
    @Transactional(readOnly = true)
    public boolean allowOneMore(UUID clockId) {
        return clocks.find(clockId)
                .filter(clock -> Limits.allowOneMore(clocks.kind(clock.kind()), clock.extensions()))
                .isPresent();
    }

    /** That the clock was extended as often as it can be; empty where it was not. */
    @Transactional(readOnly = true)
    public Optional<String> usedUp(UUID clockId) {
        return clocks.find(clockId).flatMap(clock -> Limits.usedUp(clocks.kind(clock.kind()), clock.extensions()));
    }

    private Locked open(Change change) {
        var clock = ledgers.open(change.clockId()).orElseThrow(ClockChanges::noSuchClock);
        if (clock.ledger().facts().revision() != change.revision()) {
            throw Problem.conflict(
                    "This clock has changed since you opened it. Look at it again before you change it.");
        }
        return clock;
    }

    private Because because(Change change, ChangeAction action, Locked clock, Staff who) {
        var kind = clock.kind();
        var permitted = rules.permitted(kind.code(), action, rolesAt(clock.site(), who));
        if (permitted.isEmpty()) {
            throw Problem.forbidden(notYours(kind, action));
        }
        if (change.note().isBlank()) {
            throw Problem.invalid(
                    new FieldProblem("note", "Say in a sentence why the clock is " + action.done() + "."));
        }
        return permitted.stream()
                .filter(reason -> reason.code().equals(change.reason()))
                .findFirst()
                .map(reason -> new Because(who.username(), reason.code(), reason.label(), change.note()))
                .orElseThrow(() -> Problem.invalid(new FieldProblem("reason", choose(permitted))));
    }

    private String notYours(ClockKind kind, ChangeAction action) {
        var mayDo = rules.mayDo(kind.code(), action);
        return mayDo.isEmpty()
                ? "A clock “%s” can't be %s. %s Source: %s."
                        .formatted(kind.name(), action.done(), kind.rule(), kind.sourceInWords())
                : "A clock “%s” can be %s at its site by: %s."
                        .formatted(
                                kind.name(),
                                action.done(),
                                mayDo.stream().map(Role::label).collect(Collectors.joining(", ")));
    }

    private static String choose(List<PermittedReason> permitted) {
        return "Choose one of these reasons: %s."
                .formatted(permitted.stream().map(PermittedReason::label).collect(Collectors.joining("; ")));
    }

    private static List<Role> rolesAt(String site, Staff who) {
        return who.groups().stream()
                .filter(group -> group.site().equals(site))
                .map(Group::role)
                .toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time);
    }

    private static Problem noSuchClock() {
        return Problem.notFound("There is no such clock.");
    }
}
