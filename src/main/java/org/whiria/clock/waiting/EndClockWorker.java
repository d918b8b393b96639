package org.whiria.clock.waiting;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;
import org.whiria.clock.Ending;
import org.whiria.platform.NzTime;

/**
 * Ends a statutory clock: what it waited for was done, or is not waited for any more. No clock is nothing to do.
 *
 * <p>Retries: as modelled; a clock that has ended stays as it is, and one round of a repeating clock is ended once.
 */
@Component
public class EndClockWorker {

    private final Clocks clocks;

    EndClockWorker(Clocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clock.endClock")
    public void handle(@VariablesAsType End end, @ElementInstanceKey long element) {
        if (end.clockId() != null) {
            clocks.end(
                    end.clockId(),
                    Ending.of(end.ending()),
                    NzTime.ofFeel(end.at()),
                    null,
                    end.reason(),
                    "end:" + element);
        }
    }

    /**
     * What the model says.
     *
     * @param ending {@code met} or {@code cancelled}
     * @param at ISO 8601 as FEEL writes it
     * @param reason in words that stand in the model, never in a form
     */
    record End(
            @Nullable UUID clockId,
            String ending,
            String at,
            @Nullable String reason) {}
}
