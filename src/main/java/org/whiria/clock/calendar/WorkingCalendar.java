package org.whiria.clock.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.whiria.people.Site;
import org.whiria.people.Sites;

/**
 * One version of the calendar: the same question always gets the same answer. Made for one piece of work, not shared
 * between threads.
 */
public final class WorkingCalendar {

    private final int version;
    private final Supplier<List<Closure>> closures;
    private final Holidays holidays;
    private final Sites sites;
    private final Map<String, Anniversary> regions = new HashMap<>();

    WorkingCalendar(int version, Supplier<List<Closure>> all, Holidays holidays, Sites sites) {
        this.version = version;
        this.closures = SingletonSupplier.of(() ->
                all.get().stream().filter(closure -> closure.isIn(version)).toList());
        this.holidays = holidays;
        this.sites = sites;
    }

    public int version() {
        return version;
    }

    /**
     * Whether the site works on that day.
     *
     * @throws IllegalArgumentException for an unknown site, or one in a region whose anniversary day is not known
     */
    public boolean isWorkingDay(LocalDate day, String site) {
        var region = regionOf(site);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day, region)
                && closures.get().stream().noneMatch(closure -> closure.closes(day, region.code(), site));
    }

    /**
     * The nth working day after the day, which itself is not counted; before it where {@code count} is negative.
     *
     * @throws IllegalArgumentException when count is zero, which names no working day, or for a site as above
     */
    public LocalDate plus(LocalDate day, long count, String site) {
        if (count == 0) {
            throw new IllegalArgumentException("Zero working days from %s name no working day".formatted(day));
        }
        var step = Long.signum(count);
        var current = day;
        for (var left = Math.abs(count); left > 0; ) {
            current = current.plusDays(step);
            if (isWorkingDay(current, site)) {
                left--;
            }
        }
        return current;
    }

    /**
     * How many working days lie between the days: {@code from} itself is not counted, {@code to} is. Negative where {@code to}
     * comes first. The opposite of {@link #plus}.
     */
    public long between(LocalDate from, LocalDate to, String site) {
        var step = to.isBefore(from) ? -1 : 1;
        var count = 0L;
        for (var day = from; !day.equals(to); ) {
            day = day.plusDays(step);
            if (isWorkingDay(day, site)) {
                count += step;
            }
        }
        return count;
    }

    private Anniversary regionOf(String site) {
        return regions.computeIfAbsent(
                site,
                code -> sites.find(code)
                        .map(Site::region)
                        .flatMap(Anniversary::of)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Working days of site “%s” are not known: it needs a region with an anniversary day"
                                        .formatted(code))));
    }
}
