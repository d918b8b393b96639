package org.whiria.clock.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.whiria.people.Sites;

/** The days on which a site works: not weekends, holidays, the anniversary day of its region or a closure. */
@Component
public class WorkingDays {

    private final Sites sites;
    private final Closures closures;
    private final Holidays holidays = new Holidays();

    WorkingDays(Sites sites, Closures closures) {
        this.sites = sites;
        this.closures = closures;
    }

    /** The calendar as it is now. */
    public WorkingCalendar current() {
        return in(closures.currentVersion());
    }

    /** The calendar as it was in that version. */
    public WorkingCalendar in(int version) {
        return new WorkingCalendar(version, closures::all, holidays, sites);
    }

    /** How many working days lie between the days, by the calendar as it is now; see {@link WorkingCalendar#between}. */
    public long between(LocalDate from, LocalDate to, String site) {
        return current().between(from, to, site);
    }
}
