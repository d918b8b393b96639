package org.whiria.clock.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** National holidays, Matariki and days in lieu included, and the anniversary day of each region. Holidays Act 2003, ss 44–45A. */
final class Holidays {

    private static final Set<MonthDay> TUESDAYS_IN_LIEU = Set.of(MonthDay.of(12, 27), MonthDay.of(1, 3));

    /** Where jollyday says it otherwise than the Act. */
    private static final Map<String, String> NAMES = Map.of(
            "New Year's Day", "New Year’s Day",
            "Day after New Year", "Day after New Year’s Day",
            "ANZAC day", "Anzac Day",
            "Kings' Birthday", "King’s Birthday",
            "Matariki", "Te Rā Aro ki a Matariki",
            "Labour day", "Labour Day",
            "Christmas", "Christmas Day");

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NEW_ZEALAND));
    private final Map<YearOfRegion, Set<LocalDate>> known = new ConcurrentHashMap<>();

    boolean contains(LocalDate day, Anniversary region) {
        return region.isShowDay(day)
                || isTuesdayInLieu(day)
                || known.computeIfAbsent(new YearOfRegion(Year.from(day), region), this::holidaysOf)
                        .contains(day);
    }

    /** The weekdays of a year on which some region or all do not work, as {@link #contains} has them. */
    List<DayOff> of(Year year) {
        return year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .flatMap(day -> dayOff(day).stream())
                .toList();
    }

    private Optional<DayOff> dayOff(LocalDate day) {
        var keep = Arrays.stream(Anniversary.values())
                .filter(region -> contains(day, region))
                .toList();
        if (keep.isEmpty()) {
            return Optional.empty();
        }
        var everywhere = keep.size() == Anniversary.values().length;
        return Optional.of(new DayOff(
                day,
                everywhere ? nameOf(day, keep.getFirst()) : anniversary(day, keep),
                everywhere ? List.of() : keep.stream().map(Anniversary::code).toList()));
    }

    private static String anniversary(LocalDate day, List<Anniversary> keep) {
        return keep.stream().anyMatch(region -> region.isShowDay(day)) ? "Show Day" : "Anniversary day";
    }

    private String nameOf(LocalDate day, Anniversary region) {
        return holidays.getHolidays(Year.from(day), region.subdivisions()).stream()
                .filter(holiday -> holiday.getDate().equals(day))
                .map(holiday -> holiday.getDescription(Locale.ENGLISH))
                .map(name -> NAMES.getOrDefault(name, name))
                .findFirst()
                .orElse("Day in lieu");
    }

    /** Where the 25th or the 1st is a Sunday, the Monday is a holiday already; jollyday loses the Tuesday in lieu. */
    private static boolean isTuesdayInLieu(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.TUESDAY && TUESDAYS_IN_LIEU.contains(MonthDay.from(day));
    }

    private Set<LocalDate> holidaysOf(YearOfRegion key) {
        return holidays.getHolidays(key.year(), key.region().subdivisions()).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record YearOfRegion(Year year, Anniversary region) {}
}
