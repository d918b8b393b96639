package org.whiria.clock.period;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.platform.NzTime;

/**
 * A number of units of time. Negative where it counts back, as in "10 working days before the hearing".
 *
 * @param amount never zero
 */
public record Period(long amount, Unit unit) {

    private static final long LONGEST = 10_000;

    public Period {
        if (amount == 0 || Math.abs(amount) > LONGEST) {
            throw new IllegalArgumentException("%d %s are no period for a clock".formatted(amount, unit.code()));
        }
    }

    /**
     * When the period runs out that starts at a moment, in the time of Aotearoa. Hours elapse without regard to calendar or
     * daylight saving. Days and calendar months keep the time of day; a date that the month does not have becomes its last day. Working
     * days leave out the day itself and end with the working day; counted back, they begin with it. A birthday begins at midnight, and
     * that of 29 February is the 28th in common years (unconfirmed).
     *
     * @throws IllegalArgumentException for a site whose working days are not known
     */
    public OffsetDateTime after(OffsetDateTime moment, WorkingTime time) {
        var start = moment.atZoneSameInstant(NzTime.ZONE);
        return switch (unit) {
            case HOURS -> start.plus(amount, ChronoUnit.HOURS).toOffsetDateTime();
            case DAYS -> start.plusDays(amount).toOffsetDateTime();
            case MONTHS -> start.plusMonths(amount).toOffsetDateTime();
            case WORKING_DAYS -> time.counted(start.toLocalDate(), amount);
            case YEARS_OF_AGE ->
                start.toLocalDate().plusYears(amount).atStartOfDay(NzTime.ZONE).toOffsetDateTime();
        };
    }

    /** The moment that lies the period before another. */
    public OffsetDateTime before(OffsetDateTime moment, WorkingTime time) {
        return new Period(-amount, unit).after(moment, time);
    }

    /** "28 days", "1 month", "24 hours", "15 years of age"; counted back "10 working days before". */
    public String words() {
        var count = Math.abs(amount);
        var unitInWords = count == 1 ? unit.one() : unit.many();
        return count + " " + unitInWords + (amount < 0 ? " before" : "");
    }
}
