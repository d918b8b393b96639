package org.whiria.casefile;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened for a tamaiti; starts the process of its life.
 *
 * @param receivedAt when its report was received: the response counts from here
 */
public record CaseOpened(
        UUID caseId,
        UUID reportId,
        OffsetDateTime receivedAt,
        String site,
        String pathway,
        String timeframeLevel,
        @Nullable OffsetDateTime responseDueAt) {}
