package org.whiria.clock.waiting;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;
import org.whiria.platform.NzTime;

/**
 * Records in a clock's ledger which roles were told of a warning or a breach.
 *
 * <p>Retries: as modelled; one entry per element instance.
 */
@Component
public class RecordEscalationWorker {

    private final Clocks clocks;

    RecordEscalationWorker(Clocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clock.recordEscalation")
    public void handle(@VariablesAsType Escalation escalation, @ElementInstanceKey long element) {
        clocks.recordEscalation(
                escalation.clockId(),
                escalation.event(),
                escalation.step(),
                escalation.told(),
                NzTime.ofFeel(escalation.at()),
                "escalation:" + element);
    }

    /**
     * What happened.
     *
     * @param event {@code warned} or {@code breached}
     * @param told codes of roles, such as {@code supervisor}
     * @param at the engine's time, ISO 8601 as FEEL writes it
     */
    record Escalation(UUID clockId, String event, int step, List<String> told, String at) {}
}
