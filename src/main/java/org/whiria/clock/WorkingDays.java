package org.whiria.clock;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whiria.people.Site;
import org.whiria.people.Sites;

/**
 * The days on which a site works: not weekends, national holidays (Matariki and days in lieu included) or the
 * anniversary day of its region. Holidays Act 2003, ss 44–45A.
 */
@Component
public class WorkingDays {

    private static final Set<MonthDay> TUESDAYS_IN_LIEU = Set.of(MonthDay.of(12, 27), MonthDay.of(1, 3));
    private static final MonthDay CLOSURE_STARTS = MonthDay.of(12, 25);
    private static final MonthDay CLOSURE_ENDS = MonthDay.of(1, 2);

    private final Sites sites;
    private final ClockSettings settings;
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NEW_ZEALAND));
    private final Map<YearOfRegion, Set<LocalDate>> known = new ConcurrentHashMap<>();

    WorkingDays(Sites sites, ClockSettings settings) {
        this.sites = sites;
        this.settings = settings;
    }

    /**
     * Whether the site works on that day.
     *
     * @throws IllegalArgumentException for an unknown site, or one in a region whose anniversary day is not known
     */
    public boolean isWorkingDay(LocalDate day, String site) {
        return isWorkingDay(day, regionOf(site));
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
        var region = regionOf(site);
        var step = Long.signum(count);
        var current = day;
        for (var left = Math.abs(count); left > 0; ) {
            current = current.plusDays(step);
            if (isWorkingDay(current, region)) {
                left--;
            }
        }
        return current;
    }

    private boolean isWorkingDay(LocalDate day, Anniversary region) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHoliday(day, region)
                && !isClosed(day);
    }

    private Anniversary regionOf(String site) {
        return sites.find(site)
                .map(Site::region)
                .flatMap(Anniversary::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Working days of site “%s” are not known: it needs a region with an anniversary day"
                                .formatted(site)));
    }

    private boolean isHoliday(LocalDate day, Anniversary region) {
        return region.isShowDay(day)
                || isTuesdayInLieu(day)
                || known.computeIfAbsent(new YearOfRegion(Year.from(day), region), this::holidaysOf)
                        .contains(day);
    }

    /** Where the 25th or the 1st is a Sunday, the Monday is a holiday already; jollyday loses the Tuesday in lieu. */
    private static boolean isTuesdayInLieu(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.TUESDAY && TUESDAYS_IN_LIEU.contains(MonthDay.from(day));
    }

    private boolean isClosed(LocalDate day) {
        var monthDay = MonthDay.from(day);
        return settings.closeAtEndOfYear() && (!monthDay.isBefore(CLOSURE_STARTS) || !monthDay.isAfter(CLOSURE_ENDS));
    }

    private Set<LocalDate> holidaysOf(YearOfRegion key) {
        return holidays.getHolidays(key.year(), key.region().subdivisions()).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record YearOfRegion(Year year, Anniversary region) {}
}
