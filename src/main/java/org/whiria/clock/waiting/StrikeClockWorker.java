package org.whiria.clock.waiting;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;
import org.whiria.clock.Struck;
import org.whiria.platform.NzTime;

/**
 * Tells the ledger that an alarm rang, and the process what that means.
 *
 * <p>Retries: as modelled; an alarm rings once, and a second delivery of its job gets the answer of the first.
 */
@Component
public class StrikeClockWorker {

    private final Clocks clocks;

    StrikeClockWorker(Clocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clock.strikeClock")
    public Struck handle(@VariablesAsType Alarm alarm, @ElementInstanceKey long element) {
        return clocks.strike(alarm.clockId(), alarm.revision(), NzTime.ofFeel(alarm.at()), "strike:" + element);
    }

    /**
     * What rang.
     *
     * @param revision of the clock when the alarm was armed
     * @param at the engine's time, ISO 8601 as FEEL writes it
     */
    record Alarm(UUID clockId, int revision, String at) {}
}
