package org.whiria.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.intake.register.Decision;
import org.whiria.platform.NzTime;

/** Records the approved decision. Retries: as modelled; the first decision of a report stays, so that trying again is harmless. */
@Component
public class RecordDecisionWorker {

    private final Responses responses;

    RecordDecisionWorker(Responses responses) {
        this.responses = responses;
    }

    @JobWorker(type = "intake.recordDecision")
    public void handle(@VariablesAsType Decided decided) {
        responses.decide(decided.reportId(), decided.decision());
    }

    record Decided(
            UUID reportId,
            String pathway,
            String timeframeLevel,
            String caseSite,
            @Nullable String responseDueAt) {

        Decision decision() {
            return new Decision(
                    Pathway.of(pathway),
                    Timeframe.of(timeframeLevel),
                    caseSite,
                    responseDueAt == null ? null : NzTime.ofFeel(responseDueAt));
        }
    }
}
