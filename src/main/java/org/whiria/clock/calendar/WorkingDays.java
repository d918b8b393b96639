package org.whiria.clock.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        return known().current();
    }

    /** The calendar as it was in that version. */
    public WorkingCalendar in(int version) {
        return known().in(version);
    }

    /** All versions, for one piece of work that asks for the same ones again and again. */
    public KnownCalendars known() {
        return new KnownCalendars(sites, closures, holidays);
    }

    /** The calendar as it would be with one more closure. */
    public WorkingCalendar with(Closure closure) {
        var all = new ArrayList<>(closures.all());
        all.add(closure);
        return supposing(all);
    }

    /** The calendar as it would be without one of the closures. */
    public WorkingCalendar without(UUID closureId) {
        return supposing(closures.all().stream()
                .filter(closure -> !closure.id().equals(closureId))
                .toList());
    }

    /** The holidays of a year on weekdays, in the order of the days. */
    public List<DayOff> daysOff(Year year) {
        return holidays.of(year);
    }

    /** How many working days lie between the days, by the calendar as it is now; see {@link WorkingCalendar#between}. */
    public long between(LocalDate from, LocalDate to, String site) {
        return current().between(from, to, site);
    }

    private WorkingCalendar supposing(List<Closure> others) {
        return new WorkingCalendar(closures.currentVersion(), () -> others, holidays, sites);
    }
}
