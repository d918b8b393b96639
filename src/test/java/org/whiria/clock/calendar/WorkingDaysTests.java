package org.whiria.clock.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private final WorkingCalendar workingDays = Calendars.workingDays().current();

    /** Published dates of employment.govt.nz and the Matariki Advisory Group. */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(textBlock = """
            2026-01-01, auk, New Year's Day on a Thursday
            2026-01-02, auk, day after New Year's Day
            2026-01-19, wgn, Wellington anniversary
            2026-01-26, auk, Auckland anniversary
            2026-01-26, wko, Waikato keeps Auckland's
            2026-02-02, nsn, Nelson anniversary
            2026-02-02, tas, Tasman keeps Nelson's
            2026-02-06, auk, Waitangi Day on a Friday
            2026-03-09, tki, Taranaki anniversary
            2026-03-23, ota, Otago anniversary
            2026-04-03, auk, Good Friday
            2026-04-06, auk, Easter Monday
            2026-04-07, stl, Southland anniversary on Easter Tuesday
            2026-04-27, auk, Anzac Day on a Saturday moves to Monday
            2026-06-01, auk, King's Birthday
            2026-07-10, auk, Matariki
            2026-09-28, can-south, South Canterbury anniversary
            2026-10-23, hkb, Hawke's Bay anniversary
            2026-10-26, auk, Labour Day
            2026-11-02, mbh, Marlborough anniversary
            2026-11-13, can, Christchurch Show Day
            2026-11-30, wtc, Westland anniversary
            2026-11-30, cit, Chatham Islands anniversary
            2026-12-25, auk, Christmas Day on a Friday
            2026-12-28, auk, Boxing Day on a Saturday moves to Monday
            2027-01-04, auk, 2 January on a Saturday moves to Monday
            2027-01-25, wgn, Wellington anniversary
            2027-02-01, auk, Auckland anniversary
            2027-02-08, auk, Waitangi Day on a Saturday moves to Monday
            2027-03-26, auk, Good Friday
            2027-03-29, auk, Easter Monday
            2027-04-26, auk, Anzac Day on a Sunday moves to Monday
            2027-06-07, auk, King's Birthday
            2027-06-25, auk, Matariki
            2027-11-12, can, Christchurch Show Day
            2027-12-27, auk, Christmas Day on a Saturday moves to Monday
            2027-12-28, auk, Boxing Day on a Sunday moves to Tuesday
            2028-01-03, auk, New Year's Day on a Saturday moves to Monday
            2028-01-04, auk, 2 January on a Sunday moves to Tuesday
            2028-02-07, auk, Waitangi Day on a Sunday moves to Monday
            2028-04-14, auk, Good Friday
            2028-04-17, auk, Easter Monday
            2028-04-25, auk, Anzac Day on a Tuesday
            2028-07-14, auk, Matariki
            2028-11-17, can, Christchurch Show Day
            2022-12-27, auk, Christmas Day on a Sunday moves past Boxing Day to Tuesday
            2023-01-03, auk, New Year's Day on a Sunday moves past the 2nd to Tuesday
            """)
    void isNotAWorkingDay(LocalDate day, String region, String why) {
        assertThat(workingDays.isWorkingDay(day, region)).as(why).isFalse();
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(textBlock = """
            2026-01-05, auk, first Monday after New Year
            2026-01-26, can, Auckland's anniversary is nobody else's
            2026-09-28, can, South Canterbury's anniversary is not Christchurch's
            2026-11-13, auk, Show Day is Canterbury's
            2026-11-06, can, the Friday before Show Day
            2026-04-07, auk, Easter Tuesday is Southland's
            2026-12-29, auk, between the holidays while no closure is set
            2026-07-14, auk, Matariki moves each year
            2027-12-29, auk, the day after the days in lieu
            """)
    void isAWorkingDay(LocalDate day, String region, String why) {
        assertThat(workingDays.isWorkingDay(day, region)).as(why).isTrue();
    }

    @ParameterizedTest(name = "{1} working days from {0} in {2} is {3}: {4}")
    @CsvSource(textBlock = """
            2026-03-02, 10, auk, 2026-03-16, two plain weeks
            2026-02-28, 1,  auk, 2026-03-02, a Saturday is not counted
            2026-03-27, 10, auk, 2026-04-14, over Easter
            2026-03-27, 10, stl, 2026-04-15, over Easter with Southland's Tuesday
            2026-07-06, 10, auk, 2026-07-21, over Matariki
            2026-11-05, 10, can, 2026-11-20, over Show Day
            2026-11-05, 10, wko, 2026-11-19, the same days in Waikato
            2026-12-18, 10, auk, 2027-01-07, over Christmas and New Year
            2026-03-16, -10, auk, 2026-03-02, counted back
            2026-04-14, -6,  auk, 2026-04-02, counted back over Easter
            """)
    void countsWorkingDays(LocalDate from, long count, String region, LocalDate expected, String why) {
        assertThat(workingDays.plus(from, count, region)).as(why).isEqualTo(expected);
    }

    @Test
    void leavesOutAClosureFromTheVersionThatAddedIt() {
        var days = Calendars.workingDays(Calendars.closed(2, "2026-12-25", "2027-01-02"));

        assertThat(days.in(1).plus(LocalDate.of(2026, 12, 24), 1, "auk")).isEqualTo("2026-12-29");
        assertThat(days.in(2).plus(LocalDate.of(2026, 12, 24), 1, "auk")).isEqualTo("2027-01-05");
        assertThat(days.between(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 5), "auk"))
                .isEqualTo(1);
    }

    @Test
    void countsAClosureWhereItHoldsAndUntilItIsWithdrawn() {
        var day = LocalDate.of(2026, 11, 24);
        var region = new Closure(UUID.randomUUID(), Closure.Scope.REGION, "wko", day, day, "Flood", 2, 3);
        var site = new Closure(UUID.randomUUID(), Closure.Scope.SITE, "auk", day, day, "Move", 3, null);
        var days = Calendars.workingDays(region, site);

        assertThat(days.in(2).isWorkingDay(day, "wko")).isFalse();
        assertThat(days.in(2).isWorkingDay(day, "auk")).isTrue();
        assertThat(days.in(3).isWorkingDay(day, "wko")).isTrue();
        assertThat(days.in(3).isWorkingDay(day, "auk")).isFalse();
    }

    @Test
    void countsTheDaysBetween() {
        assertThat(workingDays.between(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 4, 14), "auk"))
                .isEqualTo(10);
        assertThat(workingDays.between(LocalDate.of(2026, 4, 14), LocalDate.of(2026, 4, 2), "auk"))
                .isEqualTo(-6);
        assertThat(workingDays.between(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), "auk"))
                .isZero();
    }

    @Test
    void refusesWhatNamesNoDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.plus(LocalDate.of(2026, 3, 2), 0, "auk"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> workingDays.isWorkingDay(LocalDate.of(2026, 3, 2), "atlantis"))
                .withMessageContaining("atlantis");
    }
}
