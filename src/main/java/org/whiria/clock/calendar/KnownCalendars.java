package org.whiria.clock.calendar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.whiria.people.Sites;

/** The versions of the calendar for one piece of work: each is read when it is first asked for, and then known. */
public final class KnownCalendars {

    private final SingletonSupplier<Integer> newest;
    private final Supplier<List<Closure>> closures;
    private final Holidays holidays;
    private final Sites sites;
    private final Map<Integer, WorkingCalendar> known = new HashMap<>();

    KnownCalendars(Sites sites, Closures closures, Holidays holidays) {
        this.newest = SingletonSupplier.of(closures::currentVersion);
        this.closures = SingletonSupplier.of(closures::all);
        this.holidays = holidays;
        this.sites = sites;
    }

    /** The calendar as it was when this piece of work first asked. */
    public WorkingCalendar current() {
        return in(newest.obtain());
    }

    /** The calendar as it was in that version. */
    public WorkingCalendar in(int version) {
        return known.computeIfAbsent(version, number -> new WorkingCalendar(number, closures, holidays, sites));
    }
}
