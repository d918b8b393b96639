package org.whiria.clock.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A weekday on which people do not work by the Holidays Act 2003.
 *
 * @param name of the holiday
 * @param regions codes of those that keep it; empty where all do
 */
public record DayOff(LocalDate day, String name, List<String> regions) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    public DayOff {
        regions = List.copyOf(regions);
    }

    /** "Mon 26 Jan". */
    public String inShort() {
        return SHORT.format(day);
    }
}
