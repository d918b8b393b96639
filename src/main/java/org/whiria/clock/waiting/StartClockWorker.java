package org.whiria.clock.waiting;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;
import org.whiria.clock.StartClock;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.platform.NzTime;

/**
 * Starts a statutory clock.
 *
 * <p>Retries: as modelled; the element instance that asks starts one clock, however often its job is delivered. An incident here means that the
 * model asks for a kind, a unit or a site that does not exist, or for more than the kind allows.
 */
@Component
public class StartClockWorker {

    private final Clocks clocks;
    private final Clock clock;

    StartClockWorker(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @JobWorker(type = "clock.startClock")
    public Started handle(@VariablesAsType Start start, @ElementInstanceKey long element) {
        var from = start.from() == null ? OffsetDateTime.now(clock) : NzTime.ofFeel(start.from());
        var started = clocks.start(new StartClock(
                start.kind(),
                start.site(),
                from,
                start.limit(),
                start.caseId(),
                start.reportId(),
                "element:" + element,
                null));
        return new Started(started.id(), started.dueAt() == null ? null : NzTime.toFeel(started.dueAt()));
    }

    /**
     * What the model says.
     *
     * @param from ISO 8601 as FEEL writes it, with or without the name of a zone; null for now
     * @param amount with {@code unit}, where the kind has no limit or a shorter one is wanted
     */
    record Start(
            String kind,
            String site,
            @Nullable String from,
            @Nullable Long amount,
            @Nullable String unit,
            @Nullable UUID caseId,
            @Nullable UUID reportId) {

        @Nullable
        Period limit() {
            return amount == null || unit == null ? null : new Period(amount, Unit.of(unit));
        }
    }

    /** The model makes one context of it, such as {@code responseClock = {id, dueAt}}. */
    record Started(UUID id, @Nullable String dueAt) {}
}
