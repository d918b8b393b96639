package org.whiria.clock.calendar;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One state of the calendar.
 *
 * @param madeBy username; null for the first
 * @param what changed
 */
public record CalendarVersion(
        int version, OffsetDateTime madeAt, @Nullable String madeBy, String what) {}
