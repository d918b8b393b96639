package org.whiria.clock.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whiria.clock.calendar.WorkingCalendar;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.period.Unit;
import org.whiria.platform.NzTime;

class TimeLeftTests {

    private static final String SITE = "kirikiriroa";

    /** Good Friday, Easter Monday and Anzac Day's Monday of 2026. */
    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 27));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T14:00+13:00, 2026-03-04T17:00+13:00, 2 working days and 3 hours left",
        "2026-03-02T14:00+13:00, 2026-03-03T17:00+13:00, 1 working day and 3 hours left",
        "2026-03-02T16:00+13:00, 2026-03-03T17:00+13:00, 1 working day and 1 hour left",
        "2026-03-02T16:01+13:00, 2026-03-03T17:00+13:00, 1 working day left",
        "2026-03-02T19:00+13:00, 2026-03-04T17:00+13:00, 2 working days left",
        // The working day has not begun: its hours begin at 8:30.
        "2026-03-02T06:00+13:00, 2026-03-03T17:00+13:00, 1 working day and 8 hours left",
        // A weekend between, and a weekend now.
        "2026-03-06T14:00+13:00, 2026-03-09T17:00+13:00, 1 working day and 3 hours left",
        "2026-03-07T14:00+13:00, 2026-03-10T17:00+13:00, 2 working days left",
        // Over Easter, in whose night to Sunday the clocks go back.
        "2026-04-02T16:00+13:00, 2026-04-08T17:00+12:00, 2 working days and 1 hour left",
        // Ten days ahead nobody counts hours.
        "2026-03-02T14:00+13:00, 2026-03-13T17:00+13:00, 9 working days and 3 hours left",
        "2026-03-02T14:00+13:00, 2026-03-16T17:00+13:00, 10 working days left",
        // The last day counts in hours and minutes.
        "2026-03-04T14:00+13:00, 2026-03-04T17:00+13:00, 3 hours left",
        "2026-03-04T14:30+13:00, 2026-03-04T17:00+13:00, 2 hours and 30 minutes left",
        "2026-03-04T15:59+13:00, 2026-03-04T17:00+13:00, 1 hour and 1 minute left",
        "2026-03-04T16:35+13:00, 2026-03-04T17:00+13:00, 25 minutes left",
        "2026-03-04T16:59:30+13:00, 2026-03-04T17:00+13:00, less than a minute left",
        // Counted back from a hearing it ends when a working day begins, so that day is none that is left.
        "2026-03-02T14:00+13:00, 2026-03-04T08:30+13:00, 1 working day and 3 hours left",
        "2026-03-03T14:00+13:00, 2026-03-04T08:30+13:00, 18 hours left",
        // An hour of the server's own zone is no help: 23:00 in UTC is the next morning here.
        "2026-03-01T23:00Z, 2026-03-04T17:00+13:00, 2 working days and 5 hours left",
    })
    void countsWorkingDays(OffsetDateTime now, OffsetDateTime dueAt, String words) {
        assertThat(at(now).until(dueAt, Unit.WORKING_DAYS, hours())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T14:00+13:00, 2026-03-03T14:00+13:00, 24 hours left",
        // The night on which the clocks go forward, and the one on which they go back: 24 hours are 24 hours.
        "2026-09-26T14:00+12:00, 2026-09-27T15:00+13:00, 24 hours left",
        "2026-04-04T14:00+13:00, 2026-04-05T13:00+12:00, 24 hours left",
        "2026-03-02T14:00+13:00, 2026-03-04T13:59+13:00, 47 hours left",
        "2026-03-02T14:00+13:00, 2026-03-04T14:00+13:00, 2 days left",
        "2026-03-02T14:00+13:00, 2026-03-04T15:30+13:00, 2 days and 1 hour left",
        "2026-03-02T14:00+13:00, 2026-03-02T15:00+13:00, 1 hour left",
        "2026-03-02T14:00+13:00, 2026-03-02T14:01+13:00, 1 minute left",
    })
    void countsElapsedHours(OffsetDateTime now, OffsetDateTime dueAt, String words) {
        assertThat(at(now).until(dueAt, Unit.HOURS, hours())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        // Three days by the calendar, though one of them has only 23 hours.
        "DAYS, 2026-09-25T10:00+12:00, 2026-09-28T10:00+13:00, 3 days left",
        "DAYS, 2026-09-25T10:00+12:00, 2026-09-28T11:00+13:00, 3 days and 1 hour left",
        "DAYS, 2026-03-02T10:00+13:00, 2026-03-03T12:00+13:00, 26 hours left",
        "DAYS, 2026-03-02T10:00+13:00, 2026-03-30T10:00+13:00, 28 days left",
        "MONTHS, 2026-03-02T10:00+13:00, 2026-08-03T10:00+12:00, 5 months and 1 day left",
        "MONTHS, 2026-03-02T10:00+13:00, 2026-06-02T10:00+12:00, 3 months left",
        "MONTHS, 2026-03-02T10:00+13:00, 2026-06-02T09:00+12:00, 2 months and 30 days left",
        "YEARS_OF_AGE, 2026-03-02T10:00+13:00, 2028-03-01T00:00+13:00, 23 months and 27 days left",
        "YEARS_OF_AGE, 2026-03-02T10:00+13:00, 2028-03-03T00:00+13:00, 2 years left",
        "YEARS_OF_AGE, 2026-03-02T10:00+13:00, 2036-07-02T10:00+12:00, 10 years and 4 months left",
        "YEARS_OF_AGE, 2026-03-02T10:00+13:00, 2027-04-02T00:00+13:00, 12 months and 30 days left",
    })
    void countsCalendarDaysAndMonths(Unit unit, OffsetDateTime now, OffsetDateTime dueAt, String words) {
        assertThat(at(now).until(dueAt, unit, hours())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T14:00:30+13:00, just now",
        "2026-03-02T14:01+13:00, 1 minute ago",
        "2026-03-02T18:05+13:00, 4 hours ago",
        "2026-03-04T13:00+13:00, 47 hours ago",
        "2026-03-05T13:00+13:00, 2 days ago",
    })
    void saysHowLongAgo(OffsetDateTime now, String words) {
        assertThat(at(now).since(OffsetDateTime.parse("2026-03-02T14:00+13:00")))
                .isEqualTo(words);
    }

    private static TimeLeft at(OffsetDateTime now) {
        return new TimeLeft(new NzTime(), Clock.fixed(now.toInstant(), ZoneOffset.UTC));
    }

    private static WorkingTime hours() {
        var calendar = mock(WorkingCalendar.class);
        when(calendar.isWorkingDay(any(), eq(SITE))).thenAnswer(call -> isWorkingDay(call.getArgument(0)));
        return new WorkingTime(calendar, SITE, LocalTime.of(8, 30), LocalTime.of(17, 0));
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }
}
