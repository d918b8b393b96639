package org.whiria.clock.waiting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;
import org.whiria.platform.NzTime;

/** Tells the process of a clock what to wait for. Retries: as modelled; it changes nothing. */
@Component
public class ArmClockWorker {

    private final Clocks clocks;

    ArmClockWorker(Clocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clock.armClock")
    public Alarm handle(@VariablesAsType Subject subject) {
        var armed = clocks.arm(subject.clockId());
        var wakeAt = armed.wakeAt() == null ? null : NzTime.toFeel(armed.wakeAt());
        return new Alarm(armed.state(), wakeAt, armed.revision());
    }

    record Subject(UUID clockId) {}

    /** State {@code running}, {@code waiting} or {@code ended}; a moment only while running. */
    record Alarm(String state, @Nullable String wakeAt, int revision) {}
}
