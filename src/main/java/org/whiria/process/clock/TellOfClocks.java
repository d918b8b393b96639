package org.whiria.process.clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.clock.ClockChanged;
import org.whiria.clock.ClockStarted;
import org.whiria.clock.ClockStruck;
import org.whiria.clock.ClockView;
import org.whiria.clock.Clocks;
import org.whiria.process.AfterCommit;
import org.whiria.process.RefusedCommand.Kind;
import org.whiria.process.RefusedCommands;
import org.whiria.process.deploy.Deployments;
import org.whiria.process.engine.Engine;
import org.whiria.process.engine.EngineRefused;
import org.whiria.process.engine.EngineRefused.Reason;
import org.whiria.process.engine.ProcessSettings;

/**
 * Tells the processes what happened to a clock: the one that waits on it ({@code statutory-clock}), and those that act on its warning,
 * its breach or its end. The latter know only clocks that a process started: of one that was taken over they are told nothing, or the
 * engine would keep for weeks what nobody takes.
 */
@Component
class TellOfClocks {

    /** A process may stand still on an incident before it listens; what struck meanwhile still reaches it. */
    private static final Duration STRUCK_IS_KEPT = Duration.ofDays(30);

    /** Only those who listen already have use for the end of a clock, and most clocks have nobody else who listens. */
    private static final Duration END_IS_KEPT = Duration.ofHours(1);

    private final Engine engine;
    private final Deployments deployments;
    private final Clocks clocks;
    private final RefusedCommands refused;
    private final ProcessSettings settings;

    TellOfClocks(
            Engine engine, Deployments deployments, Clocks clocks, RefusedCommands refused, ProcessSettings settings) {
        this.engine = engine;
        this.deployments = deployments;
        this.clocks = clocks;
        this.refused = refused;
        this.settings = settings;
    }

    @AfterCommit
    void on(ClockStarted event) {
        var id = event.clockId();
        var variables = new HashMap<String, Object>();
        variables.put("clockId", id.toString());
        variables.put("kind", event.kind());
        variables.put("site", event.site());
        if (event.caseId() != null) {
            variables.put("caseId", event.caseId().toString());
        }
        if (event.reportId() != null) {
            variables.put("reportId", event.reportId().toString());
        }
        refused.orRecord(Kind.START_CLOCK, id.toString(), event, () -> Optional.of(event.site()), () -> {
            deployments.ensureAny();
            publish("clock.clockStarted", id, id.toString(), settings.messageTimeToLive(), variables);
        });
    }

    @AfterCommit
    void on(ClockChanged event) {
        var id = event.clockId();
        var clock = clocks.find(id);
        var subject = id + ":" + event.revision();
        refused.orRecord(Kind.CHANGE_CLOCK, subject, event, () -> clock.map(ClockView::site), () -> {
            publish("clock.clockChanged", id, subject, settings.messageTimeToLive(), Map.of());
            if (clock.filter(TellOfClocks::isHeardToEnd).isPresent()) {
                publish("clock.clockEnded", id, id + ":ended", END_IS_KEPT, Map.of());
            }
        });
    }

    @AfterCommit
    void on(ClockStruck event) {
        var id = event.clockId();
        var clock = clocks.find(id).filter(ClockView::isOfAProcess);
        if (clock.isEmpty()) {
            return;
        }
        var subject = "%s:%d:%s:%d".formatted(id, event.revision(), event.event(), event.step());
        var message = event.event().equals("warned") ? "clock.clockWarned" : "clock.clockBreached";
        refused.orRecord(
                Kind.STRIKE_CLOCK,
                subject,
                event,
                () -> clock.map(ClockView::site),
                () -> publish(message, id, subject, STRUCK_IS_KEPT, Map.of()));
    }

    /** The engine takes a message of the same name, clock and id once; a repetition is as good as done. */
    private void publish(String name, UUID clockId, String messageId, Duration kept, Map<String, Object> variables) {
        try {
            engine.send(client -> client.newPublishMessageCommand()
                    .messageName(name)
                    .correlationKey(clockId.toString())
                    .messageId(messageId)
                    .timeToLive(kept)
                    .variables(variables));
        } catch (EngineRefused refusal) {
            if (refusal.reason() != Reason.ALREADY_EXISTS) {
                throw refusal;
            }
        }
    }

    private static boolean isHeardToEnd(ClockView clock) {
        return clock.isOfAProcess() && clock.state().isEnded();
    }
}
