package org.whiria.clock;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param workingDayStarts when a working day begins, Pacific/Auckland
 * @param workingDayEnds the minute at which a deadline in working days runs out, Pacific/Auckland
 * @param closeAtEndOfYear whether 25 December to 2 January are no working days; unconfirmed, so off
 */
@Validated
@ConfigurationProperties("whiria.clock")
record ClockSettings(
        @NotNull @DefaultValue("08:30") LocalTime workingDayStarts,
        @NotNull @DefaultValue("17:00") LocalTime workingDayEnds,
        @DefaultValue("false") boolean closeAtEndOfYear) {}
