package org.whiria.clock;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the alarm of a clock should wait for.
 *
 * @param state {@code running}: until {@code wakeAt} or a change; {@code waiting}: until a change, for the clock is
 *     paused or all its alarms have rung; {@code ended}: for nothing
 * @param wakeAt the next alarm, perhaps in the past; null unless running
 */
public record Armed(String state, @Nullable OffsetDateTime wakeAt, int revision) {}
