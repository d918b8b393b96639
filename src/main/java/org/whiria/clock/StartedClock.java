package org.whiria.clock;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clock that runs now.
 *
 * @param dueAt null if the clock was there already and is paused
 */
public record StartedClock(UUID id, @Nullable OffsetDateTime dueAt) {}
