package org.whiria.clock.words;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.period.Unit;
import org.whiria.platform.NzTime;

/** How long it is until a moment or since, in the words and the unit in which the limit is counted. */
@Component
class TimeLeft {

    private static final int HOURS_ARE_ENOUGH = 48;
    private static final int MINUTES_MATTER = 3;
    private static final int HOURS_MATTER = 14;
    private static final int DAYS_ARE_ENOUGH = 62;
    private static final int WORKING_DAYS_ARE_ENOUGH = 10;
    private static final int MONTHS_ARE_ENOUGH = 24;
    private static final int MONTHS_OF_A_YEAR = 12;

    private final NzTime time;
    private final Clock clock;

    TimeLeft(NzTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /**
     * "2 working days and 3 hours left", "25 minutes left", "5 months and 1 day left". Elapsed hours do not care about the night on
     * which the clocks change; of working days, the rest of today counts in hours and every later one whole.
     *
     * @param dueAt not before now
     * @param workingTime of the site, for a limit in working days
     */
    String until(OffsetDateTime dueAt, Unit unit, WorkingTime workingTime) {
        var now = now();
        var due = time.here(dueAt.toInstant());
        var words = switch (unit) {
            case HOURS -> elapsed(Duration.between(now, due));
            case WORKING_DAYS -> workingTime(now, due, workingTime);
            case DAYS, MONTHS, YEARS_OF_AGE -> calendar(now, due);
        };
        return words + " left";
    }

    /** "4 hours ago", "3 days ago"; below a minute "just now". */
    String since(OffsetDateTime at) {
        var passed = Duration.between(at.toInstant(), clock.instant());
        if (passed.toMinutes() < 1) {
            return "just now";
        }
        if (passed.toHours() < 1) {
            return counted(passed.toMinutes(), "minute") + " ago";
        }
        if (passed.toHours() < HOURS_ARE_ENOUGH) {
            return counted(passed.toHours(), "hour") + " ago";
        }
        return counted(ChronoUnit.DAYS.between(time.here(at.toInstant()), now()), "day") + " ago";
    }

    private ZonedDateTime now() {
        return time.here(clock.instant());
    }

    private static String elapsed(Duration left) {
        if (left.toMinutes() < 1) {
            return "less than a minute";
        }
        if (left.toHours() < 1) {
            return counted(left.toMinutes(), "minute");
        }
        if (left.toHours() < MINUTES_MATTER) {
            return and(left.toHours(), "hour", left.toMinutesPart(), "minute");
        }
        return left.toHours() < HOURS_ARE_ENOUGH
                ? counted(left.toHours(), "hour")
                : and(left.toDays(), "day", left.toHoursPart(), "hour");
    }

    private static String workingTime(ZonedDateTime now, ZonedDateTime due, WorkingTime working) {
        var wholeDays = workingDaysBetween(now.toLocalDate(), due.toLocalDate(), working)
                + (due.toLocalTime().isBefore(working.ends()) ? 0 : 1);
        if (wholeDays == 0 || !due.toLocalDate().isAfter(now.toLocalDate())) {
            return elapsed(Duration.between(now, due));
        }
        return wholeDays < WORKING_DAYS_ARE_ENOUGH
                ? and(wholeDays, "working day", hoursLeftToday(now, working), "hour")
                : counted(wholeDays, "working day");
    }

    /** Neither the one nor the other counted. */
    private static long workingDaysBetween(LocalDate today, LocalDate dueOn, WorkingTime working) {
        var tomorrow = today.plusDays(1);
        return tomorrow.datesUntil(dueOn.isAfter(tomorrow) ? dueOn : tomorrow)
                .filter(day -> working.calendar().isWorkingDay(day, working.site()))
                .count();
    }

    private static long hoursLeftToday(ZonedDateTime now, WorkingTime working) {
        var today = now.toLocalDate();
        if (!working.calendar().isWorkingDay(today, working.site())) {
            return 0;
        }
        var begins = today.atTime(working.starts()).atZone(NzTime.ZONE);
        var ends = today.atTime(working.ends()).atZone(NzTime.ZONE);
        return Math.max(
                0, Duration.between(now.isBefore(begins) ? begins : now, ends).toHours());
    }

    private static String calendar(ZonedDateTime now, ZonedDateTime due) {
        var days = ChronoUnit.DAYS.between(now, due);
        if (Duration.between(now, due).toHours() < HOURS_ARE_ENOUGH) {
            return elapsed(Duration.between(now, due));
        }
        if (days < HOURS_MATTER) {
            return and(days, "day", ChronoUnit.HOURS.between(now.plusDays(days), due), "hour");
        }
        if (days < DAYS_ARE_ENOUGH) {
            return counted(days, "day");
        }
        var months = ChronoUnit.MONTHS.between(now, due);
        if (months >= MONTHS_ARE_ENOUGH) {
            return and(months / MONTHS_OF_A_YEAR, "year", months % MONTHS_OF_A_YEAR, "month");
        }
        return and(months, "month", ChronoUnit.DAYS.between(now.plusMonths(months), due), "day");
    }

    private static String and(long many, String unit, long few, String smaller) {
        return few == 0 ? counted(many, unit) : counted(many, unit) + " and " + counted(few, smaller);
    }

    private static String counted(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
