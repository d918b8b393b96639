package org.whiria.clock;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it stands.
 *
 * @param kind code of the {@link ClockKind}
 * @param name of the kind, for people
 * @param startedBy what started it: {@code element:} with the key of an element instance, or something that is no process
 * @param startedAt the moment from which it counts: in the past for a case taken over, in the future where it counts
 *     back from a hearing, the date of birth for a birthday
 * @param dueAt null while paused
 * @param breachedAt when it ran out unmet; null again if it turns out to have been met in time
 * @param endedAt when it was met or cancelled
 * @param extensions how often it has been extended in this round
 * @param revision raised by every change that alarms must follow
 * @param rule the rule in a sentence
 * @param source section of the Act, regulation or practice page
 * @param unconfirmed whether to show "unconfirmed" beside the source
 */
public record ClockView(
        UUID id,
        String kind,
        String name,
        String site,
        @Nullable UUID caseId,
        @Nullable UUID reportId,
        String startedBy,
        ClockState state,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime breachedAt,
        @Nullable OffsetDateTime endedAt,
        int extensions,
        int revision,
        int calendarVersion,
        String rule,
        String source,
        boolean unconfirmed) {

    /** Whether a process knows its id. */
    public boolean isOfAProcess() {
        return startedBy.startsWith("element:");
    }
}
