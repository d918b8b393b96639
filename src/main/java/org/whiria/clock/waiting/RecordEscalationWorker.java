package org.whiria.clock.waiting;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;

/**
 * Records in a clock's ledger which roles were told of a warning or a breach.
 *
 * <p>Retries: as modelled; one entry per element instance.
 */
@Component
public class RecordEscalationWorker {

    private final Clocks clocks;
    private final Clock clock;

    RecordEscalationWorker(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @JobWorker(type = "clock.recordEscalation")
    public void handle(@VariablesAsType Escalation escalation, @ElementInstanceKey long element) {
        clocks.recordEscalation(
                escalation.clockId(),
                escalation.event(),
                escalation.step(),
                escalation.told(),
                OffsetDateTime.now(clock),
                "escalation:" + element);
    }

    /**
     * What happened.
     *
     * @param event {@code warned} or {@code breached}
     * @param told codes of roles, such as {@code supervisor}
     */
    record Escalation(UUID clockId, String event, int step, List<String> told) {}
}
