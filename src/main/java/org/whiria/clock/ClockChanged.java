package org.whiria.clock;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock was extended, paused, resumed, recomputed, met or cancelled: what was armed for it no longer holds.
 *
 * @param revision the new one
 * @param dueAt null while paused
 */
public record ClockChanged(
        UUID clockId,
        int revision,
        @Nullable OffsetDateTime dueAt,
        @Nullable UUID caseId,
        @Nullable UUID reportId) {}
