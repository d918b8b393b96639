package org.whiria.clock.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** What holds of working days whatever the day, the region and the closure. */
class WorkingDaysPropertyTests {

    @Property
    void addingDaysAndCountingThemAgree(
            @ForAll("days") LocalDate day,
            @ForAll("calendars") Closed calendar,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        var due = calendar.days().plus(day, n, calendar.site());

        assertThat(calendar.days().between(day, due, calendar.site())).isEqualTo(n);
    }

    @Property
    void countingBackAgreesAsWell(
            @ForAll("days") LocalDate day,
            @ForAll("calendars") Closed calendar,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        var first = calendar.days().plus(day, -n, calendar.site());

        assertThat(calendar.days().between(day, first, calendar.site())).isEqualTo(-n);
    }

    @Property
    void nothingIsDueOnADayOnWhichNobodyWorks(
            @ForAll("days") LocalDate day,
            @ForAll("calendars") Closed calendar,
            @ForAll @IntRange(min = -60, max = 60) int n) {
        Assume.that(n != 0);

        var due = calendar.days().plus(day, n, calendar.site());

        assertThat(calendar.days().isWorkingDay(due, calendar.site())).isTrue();
        assertThat(due.isBefore(calendar.first()) || due.isAfter(calendar.last()))
                .isTrue();
    }

    @Property
    void oneDayMoreIsLater(
            @ForAll("days") LocalDate day,
            @ForAll("calendars") Closed calendar,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        assertThat(calendar.days().plus(day, n + 1, calendar.site()))
                .isAfter(calendar.days().plus(day, n, calendar.site()));
    }

    @Property
    void aLaterStartIsNeverDueEarlier(
            @ForAll("days") LocalDate day,
            @ForAll("calendars") Closed calendar,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        assertThat(calendar.days().plus(day.plusDays(1), n, calendar.site()))
                .isAfterOrEqualTo(calendar.days().plus(day, n, calendar.site()));
    }

    @Property
    void countsOfTwoStretchesAddUp(
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate two,
            @ForAll("days") LocalDate three,
            @ForAll("calendars") Closed calendar) {
        Assume.that(!one.isAfter(two) && !two.isAfter(three));
        var days = calendar.days();
        var site = calendar.site();

        assertThat(days.between(one, two, site) + days.between(two, three, site))
                .isEqualTo(days.between(one, three, site));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2022, 1, 1), LocalDate.of(2030, 12, 31));
    }

    /** A closure of up to 30 days somewhere in these years, in every region. */
    @Provide
    Arbitrary<Closed> calendars() {
        return Combinators.combine(
                        Arbitraries.of(Calendars.sites()),
                        days(),
                        Arbitraries.integers().between(0, 30))
                .as((site, first, length) -> new Closed(site, first, first.plusDays(length)));
    }

    record Closed(String site, LocalDate first, LocalDate last, WorkingCalendar days) {

        Closed(String site, LocalDate first, LocalDate last) {
            this(
                    site,
                    first,
                    last,
                    Calendars.workingDays(Calendars.closed(2, first, last)).current());
        }

        @Override
        public String toString() {
            return "%s closed from %s to %s".formatted(site, first, last);
        }
    }
}
