package org.whiria.clock.waiting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.clock.ClockView;
import org.whiria.clock.Clocks;

/** Names the clocks of a case that have not ended, for a rule that asks what is still open. Retries: as modelled; it changes nothing. */
@Component
public class ListRunningWorker {

    private final Clocks clocks;

    ListRunningWorker(Clocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clock.listRunning")
    public Running handle(@VariablesAsType Subject subject) {
        return new Running(clocks.ofCase(subject.caseId()).stream()
                .filter(clock -> !clock.state().isEnded())
                .map(ClockView::kind)
                .distinct()
                .toList());
    }

    record Subject(UUID caseId) {}

    /** The kinds by their codes, paused clocks included. */
    record Running(List<String> runningClocks) {}
}
