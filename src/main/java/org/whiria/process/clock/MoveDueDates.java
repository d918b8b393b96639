package org.whiria.process.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.ClockChanged;
import org.whiria.clock.ClockState;
import org.whiria.clock.ClockView;
import org.whiria.clock.Clocks;
import org.whiria.platform.NzTime;
import org.whiria.process.AfterCommit;
import org.whiria.process.RefusedCommand.Kind;
import org.whiria.process.RefusedCommands;
import org.whiria.process.clock.ShownDueDates.Shown;
import org.whiria.process.engine.Engine;
import org.whiria.process.engine.EngineAway;
import org.whiria.process.engine.EngineRefused;
import org.whiria.process.engine.EngineRefused.Reason;
import org.whiria.projection.Waiting;

/**
 * Moves the due dates that processes and tasks show when their clock has moved.
 *
 * <p>Variables first, then tasks: a task that is created meanwhile reads the new variable, and one that was created before is in the
 * projection as soon as the variable is. What was sent is held against the ledger once more at the end, so that the last of several
 * changes stays, whichever is told last.
 */
@Component
class MoveDueDates {

    private static final Duration PROJECTION_LAG = Duration.ofSeconds(5);

    /** A process that has just started its clock may not show it yet. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Engine engine;
    private final Clocks clocks;
    private final ShownDueDates dueDates;
    private final RefusedCommands refused;
    private final Clock time;

    MoveDueDates(Engine engine, Clocks clocks, ShownDueDates dueDates, RefusedCommands refused, Clock time) {
        this.engine = engine;
        this.clocks = clocks;
        this.dueDates = dueDates;
        this.refused = refused;
        this.time = time;
    }

    @AfterCommit
    void on(ClockChanged event) {
        var clock = clocks.find(event.clockId());
        refused.orRecord(
                Kind.MOVE_DUE_DATES,
                event.clockId() + ":" + event.revision(),
                event,
                () -> clock.map(ClockView::site),
                () -> clock.filter(MoveDueDates::hasNotEnded).ifPresent(this::show));
    }

    private void show(ClockView first) {
        var shown = Optional.of(first);
        while (shown.isPresent()) {
            var clock = shown.get();
            showOnce(clock);
            shown = clocks.find(clock.id())
                    .filter(MoveDueDates::hasNotEnded)
                    .filter(now -> now.revision() != clock.revision());
        }
    }

    private void showOnce(ClockView clock) {
        var places = dueDates.variables(clock);
        if (places.isEmpty()) {
            awaitIfYoung(clock.id());
            return;
        }
        var dueAt = text(clock.dueAt());
        places.forEach(place -> setVariable(place, dueAt));
        var projected = Waiting.until(
                () -> dueDates.variables(clock).stream().allMatch(place -> shows(place, dueAt)), PROJECTION_LAG);
        if (!projected) {
            throw new EngineAway("PostgreSQL does not show the moved due date yet", new IllegalStateException());
        }
        dueDates.tasks(places).forEach(task -> setDueDate(task, dueAt));
    }

    private void setVariable(Shown place, @Nullable String dueAt) {
        unlessGone(() -> engine.send(client -> client.newSetVariablesCommand(place.scopeKey())
                .variables(Map.of(place.name(), place.value().deepCopy().put("dueAt", dueAt)))
                .local(true)));
    }

    private void setDueDate(long taskKey, @Nullable String dueAt) {
        unlessGone(() -> engine.send(client -> dueAt == null
                ? client.newUpdateUserTaskCommand(taskKey).clearDueDate()
                : client.newUpdateUserTaskCommand(taskKey).dueDate(dueAt)));
    }

    /** What has ended shows no due date any more. */
    private static void unlessGone(Runnable command) {
        try {
            command.run();
        } catch (EngineRefused refusal) {
            if (refusal.reason() == Reason.WRONG_STATE) {
                throw new EngineAway("The task is between two states", refusal);
            }
            if (refusal.reason() != Reason.NOT_FOUND) {
                throw refusal;
            }
        }
    }

    private void awaitIfYoung(UUID clockId) {
        var started = clocks.ledger(clockId).getFirst().recordedAt();
        if (started.isAfter(OffsetDateTime.now(time).minus(YOUNG))) {
            throw new EngineAway("No process shows the clock yet", new IllegalStateException());
        }
    }

    private static boolean shows(Shown place, @Nullable String dueAt) {
        return Objects.equals(place.value().path("dueAt").textValue(), dueAt);
    }

    private static boolean hasNotEnded(ClockView clock) {
        return clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED;
    }

    private static @Nullable String text(@Nullable OffsetDateTime at) {
        return at == null ? null : NzTime.toFeel(at);
    }
}
