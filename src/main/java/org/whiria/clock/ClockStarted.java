package org.whiria.clock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock has begun to run. */
public record ClockStarted(
        UUID clockId,
        String kind,
        String site,
        @Nullable UUID caseId,
        @Nullable UUID reportId) {}
