package org.whiria.casefile;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decision to open a case for one tamaiti of a report. */
public record OpenCase(
        UUID reportId,
        UUID tamaitiId,
        String site,
        String pathway,
        String timeframeLevel,
        @Nullable OffsetDateTime responseDueAt) {}
