package org.whiria.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;

/** When a period that starts at a moment runs out, in the time of Aotearoa. */
@Component
public class DueDates {

    private final WorkingDays workingDays;
    private final ClockSettings settings;

    DueDates(WorkingDays workingDays, ClockSettings settings) {
        this.workingDays = workingDays;
        this.settings = settings;
    }

    /**
     * Hours elapse without regard to calendar or daylight saving. Days and calendar months keep the time of day; a
     * date that the month does not have becomes its last day. Working days leave out the day itself and end with
     * the working day. A negative amount counts back; counted back, working days begin with the working day.
     *
     * @param site code of the site whose working days count
     * @return with the offset that Aotearoa has at that moment
     * @throws IllegalArgumentException for zero working days or a site whose working days are not known
     */
    public OffsetDateTime compute(OffsetDateTime from, long amount, Unit unit, String site) {
        var start = from.atZoneSameInstant(NzTime.ZONE);
        var due = switch (unit) {
            case HOURS -> start.plus(amount, ChronoUnit.HOURS);
            case DAYS -> start.plusDays(amount);
            case MONTHS -> start.plusMonths(amount);
            case YEARS_OF_AGE -> start.toLocalDate().plusYears(amount).atStartOfDay(NzTime.ZONE);
            case WORKING_DAYS -> at(workingDays.plus(start.toLocalDate(), amount, site), amount);
        };
        return due.toOffsetDateTime();
    }

    private ZonedDateTime at(LocalDate day, long amount) {
        LocalTime time = amount > 0 ? settings.workingDayEnds() : settings.workingDayStarts();
        return day.atTime(time).atZone(NzTime.ZONE);
    }
}
