package org.whiria.clock.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.ClockState;
import org.whiria.clock.period.Period;
import org.whiria.clock.words.ClockInWords;

/**
 * A clock as programs see it.
 *
 * @param group of the board: breached, today, soon, on-track or paused; null once it has ended
 * @param timeLeft in words
 * @param dueAt null while paused
 * @param revision to be sent with a change
 * @param unconfirmed whether the source was not seen to say this limit
 * @param doubt what else of it is unconfirmed, in words; null for nothing
 */
record ClockEntry(
        UUID id,
        String kind,
        String name,
        String site,
        @Nullable UUID caseId,
        @Nullable String caseReference,
        @Nullable UUID reportId,
        @Nullable String reportReference,
        @JsonProperty("about") @Nullable String who,
        @Nullable String allocatedTo,
        ClockState state,
        @Nullable String group,
        String timeLeft,
        Period limit,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime breachedAt,
        @Nullable OffsetDateTime endedAt,
        int revision,
        String rule,
        String source,
        boolean unconfirmed,
        @Nullable String doubt) {

    static ClockEntry of(ClockInWords words) {
        var item = words.clock();
        return new ClockEntry(
                item.id(),
                item.kind(),
                item.name(),
                item.site(),
                item.caseId(),
                item.caseReference(),
                item.reportId(),
                item.reportReference(),
                item.who(),
                item.allocatedTo(),
                item.state(),
                item.state().isEnded() ? null : words.urgency().code(),
                words.left(),
                item.limit(),
                item.startedAt(),
                item.dueAt(),
                item.breachedAt(),
                item.endedAt(),
                item.revision(),
                item.rule(),
                item.source(),
                item.unconfirmed(),
                item.doubt());
    }
}
