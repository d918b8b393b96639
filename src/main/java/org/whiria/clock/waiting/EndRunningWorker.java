package org.whiria.clock.waiting;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;
import org.whiria.clock.Ending;
import org.whiria.platform.NzTime;

/**
 * Gives up the clocks of a case that are of some kinds, because the work that would have ended them was broken off.
 *
 * <p>Retries: as modelled; a clock that has ended stays as it is.
 */
@Component
public class EndRunningWorker {

    private final Clocks clocks;

    EndRunningWorker(Clocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clock.endRunning")
    public void handle(@VariablesAsType End end, @ElementInstanceKey long element) {
        clocks.ofCase(end.caseId()).stream()
                .filter(clock -> !clock.state().isEnded() && end.kinds().contains(clock.kind()))
                .forEach(clock -> clocks.end(
                        clock.id(), Ending.CANCELLED, NzTime.ofFeel(end.at()), null, end.reason(), "end:" + element));
    }

    /**
     * What the model says.
     *
     * @param kinds by their codes
     * @param at ISO 8601 as FEEL writes it
     * @param reason in words that stand in the model, never in a form
     */
    record End(UUID caseId, List<String> kinds, String at, String reason) {}
}
