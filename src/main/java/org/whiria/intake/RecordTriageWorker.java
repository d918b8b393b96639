package org.whiria.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.intake.register.Triage;
import org.whiria.platform.NzTime;

/** Records what the triage tables suggest. Retries: as modelled; the first triage of a report stays, so that trying again is harmless. */
@Component
public class RecordTriageWorker {

    private final Responses responses;

    RecordTriageWorker(Responses responses) {
        this.responses = responses;
    }

    @JobWorker(type = "intake.recordTriage")
    public void handle(@VariablesAsType Suggested suggested, @ProcessInstanceKey long processInstance) {
        responses.suggest(suggested.reportId(), suggested.triage(processInstance));
    }

    record Suggested(
            UUID reportId,
            Suggestion suggestion,
            SuggestedTimeframe timeframe,
            @Nullable String responseDueAt) {

        Triage triage(long processInstance) {
            var rules = Stream.concat(
                            Triage.Rule.of("response-pathway", suggestion.because()),
                            Triage.Rule.of("response-timeframe", timeframe.because()))
                    .toList();
            return new Triage(
                    Pathway.of(suggestion.pathway()),
                    Timeframe.of(timeframe.level()),
                    suggestion.noActionOpen(),
                    suggestion.lockedAtSite(),
                    rules,
                    responseDueAt == null ? null : NzTime.ofFeel(responseDueAt),
                    processInstance);
        }
    }

    record Suggestion(
            String pathway,
            boolean noActionOpen,
            boolean lockedAtSite,
            @Nullable String because) {}

    record SuggestedTimeframe(String level, @Nullable String because) {}
}
