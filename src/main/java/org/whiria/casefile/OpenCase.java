package org.whiria.casefile;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision to open a case for one tamaiti of a report.
 *
 * @param receivedAt when the report was received: the response counts from here
 */
public record OpenCase(
        UUID reportId,
        OffsetDateTime receivedAt,
        UUID tamaitiId,
        String site,
        String pathway,
        String timeframeLevel,
        @Nullable OffsetDateTime responseDueAt) {}
