package org.whiria.clock.period;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param workingDayStarts when a working day begins for dates that are no clocks, Pacific/Auckland
 * @param workingDayEnds the minute at which such a date in working days runs out, Pacific/Auckland
 */
@Validated
@ConfigurationProperties("whiria.clock")
record ClockSettings(
        @NotNull @DefaultValue("08:30") LocalTime workingDayStarts,
        @NotNull @DefaultValue("17:00") LocalTime workingDayEnds) {}
