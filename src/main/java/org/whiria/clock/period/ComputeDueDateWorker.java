package org.whiria.clock.period;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;

/**
 * Tells a process when a period runs out.
 *
 * <p>Retries: as modelled; it changes nothing, so any number of attempts is harmless. An incident here means that the
 * model asks for a unit or a site that does not exist.
 */
@Component
public class ComputeDueDateWorker {

    private final DueDates dueDates;

    ComputeDueDateWorker(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    /** Takes ISO 8601 as FEEL writes it, with or without the name of a zone; answers with an offset and seconds. */
    @JobWorker(type = "clock.computeDueDate")
    public Due handle(@Variable String from, @Variable long amount, @Variable String unit, @Variable String site) {
        var start = NzTime.ofFeel(from);
        var due = dueDates.compute(start, amount, Unit.of(unit), site);
        return new Due(NzTime.toFeel(due));
    }

    record Due(String dueAt) {}
}
