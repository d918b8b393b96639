package org.whiria.clock.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.whiria.platform.NzTime;

/**
 * The working days of a site with their hours.
 *
 * @param starts when a working day begins, Pacific/Auckland
 * @param ends when it ends
 */
public record WorkingTime(WorkingCalendar calendar, String site, LocalTime starts, LocalTime ends) {

    /** The end of the nth working day after the day; counted back, the beginning of the nth before it. */
    public OffsetDateTime counted(LocalDate day, long count) {
        return at(calendar.plus(day, count, site), count > 0 ? ends : starts);
    }

    /** The end of the nth working day after that of the moment. */
    public OffsetDateTime counted(OffsetDateTime moment, long count) {
        return counted(day(moment), count);
    }

    /** The end of this working day while it lasts, otherwise of the next. */
    public OffsetDateTime endOfTheDay(OffsetDateTime moment) {
        var here = moment.atZoneSameInstant(NzTime.ZONE);
        var today = here.toLocalDate();
        return calendar.isWorkingDay(today, site) && here.toLocalTime().isBefore(ends)
                ? at(today, ends)
                : counted(today, 1);
    }

    /** How many working days come after the day of one moment up to and with the day of the other. */
    public long between(OffsetDateTime from, OffsetDateTime to) {
        return calendar.between(day(from), day(to), site);
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(NzTime.ZONE).toLocalDate();
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(NzTime.ZONE).toOffsetDateTime();
    }
}
