package org.whiria.clock.period;

import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.platform.NzTime;

/** Dates that are no deadlines, such as a reminder or a first contact: nothing is kept of them. Deadlines are {@link Clocks}. */
@Component
public class DueDates {

    private final WorkingDays workingDays;
    private final ClockSettings settings;

    DueDates(WorkingDays workingDays, ClockSettings settings) {
        this.workingDays = workingDays;
        this.settings = settings;
    }

    /**
     * When a period that starts at a moment runs out; see {@link Period#after}. A negative amount counts back, none is the moment
     * itself.
     *
     * @param site code of the site whose working days count
     * @return with the offset that Aotearoa has at that moment
     * @throws IllegalArgumentException for zero working days or a site whose working days are not known
     */
    public OffsetDateTime compute(OffsetDateTime from, long amount, Unit unit, String site) {
        if (amount == 0 && unit != Unit.WORKING_DAYS) {
            return from.atZoneSameInstant(NzTime.ZONE).toOffsetDateTime();
        }
        var time = new WorkingTime(workingDays.current(), site, settings.workingDayStarts(), settings.workingDayEnds());
        return new Period(amount, unit).after(from, time);
    }
}
