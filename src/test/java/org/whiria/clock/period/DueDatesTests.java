package org.whiria.clock.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whiria.clock.calendar.Calendars;

class DueDatesTests {

    private final DueDates dueDates =
            new DueDates(Calendars.workingDays(), new ClockSettings(Calendars.STARTS, Calendars.ENDS));

    @ParameterizedTest(name = "{1} {2} from {0} is {3}: {4}")
    @CsvSource(textBlock = """
            2026-03-06T16:00+13:00, 24, hours,        2026-03-07T16:00+13:00, hours run over the weekend
            2026-04-04T15:00+13:00, 24, hours,        2026-04-05T14:00+12:00, summer time ends: the clock shows an hour less
            2026-09-26T15:00+12:00, 24, hours,        2026-09-27T16:00+13:00, summer time starts: the clock shows an hour more
            2026-04-03T15:00+13:00, 48, hours,        2026-04-05T14:00+12:00, 48 hours over the same night
            2026-03-02T09:15+13:00, 10, working-days, 2026-03-16T17:00+13:00, ends with the tenth working day
            2026-03-27T09:15+13:00, 10, working-days, 2026-04-14T17:00+12:00, over Easter and the end of summer time
            2026-03-01T23:30Z,      1,  working-days, 2026-03-03T17:00+13:00, the day is that of Aotearoa and not of UTC
            2026-03-16T09:15+13:00, -10, working-days, 2026-03-02T08:30+13:00, counted back it begins with the working day
            2026-04-01T10:00+13:00, 28, days,         2026-04-29T10:00+12:00, days keep the time of day
            2026-08-31T10:00+12:00, 6,  months,       2027-02-28T10:00+13:00, February has no 31st
            2027-08-31T10:00+12:00, 6,  months,       2028-02-29T10:00+13:00, a leap year has a 29th
            2026-01-15T10:00+13:00, 12, months,       2027-01-15T10:00+13:00, a year by calendar months
            2026-08-27T02:30+12:00, 1,  months,       2026-09-27T03:30+13:00, a time of day that the night skips moves on by an hour
            """)
    void runsOut(OffsetDateTime from, long amount, String unit, OffsetDateTime due, String why) {
        assertThat(dueDates.compute(from, amount, Unit.of(unit), "auk")).as(why).isEqualTo(due);
    }

    @Test
    void answersTheProcessWithOffsetAndSeconds() {
        var worker = new ComputeDueDateWorker(dueDates);

        assertThat(worker.handle("2026-03-02T09:15:00+13:00", 10, "working-days", "auk")
                        .dueAt())
                .isEqualTo("2026-03-16T17:00:00+13:00");
        assertThat(worker.handle("2026-03-02T09:15:00.123Z[GMT]", 24, "hours", "auk")
                        .dueAt())
                .isEqualTo("2026-03-03T22:15:00.123+13:00");
    }

    @Test
    void namesTheUnitsThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.of("fortnights"))
                .withMessageContaining("fortnights")
                .withMessageContaining("working-days");
    }
}
