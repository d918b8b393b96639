package org.whiria.clock.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The regional anniversary day that a site keeps, by the region's code of ISO 3166-2:NZ. */
enum Anniversary {
    NORTHLAND("ntl"),
    AUCKLAND("auk"),
    WAIKATO("wko"),
    BAY_OF_PLENTY("bop"),
    GISBORNE("gis"),
    TARANAKI("tki"),
    HAWKES_BAY("hkb"),
    MANAWATU_WHANGANUI("mwt"),
    WELLINGTON("wgn"),
    MARLBOROUGH("mbh"),
    NELSON("nsn"),
    /** jollyday knows no day for Tasman, which keeps Nelson's. */
    TASMAN("tas", "nsn"),
    WEST_COAST("wtc"),
    /** jollyday's Canterbury is South Canterbury's Dominion Day; the rest of the region keeps Show Day. */
    CANTERBURY("can", null),
    SOUTH_CANTERBURY("can-south", "can"),
    OTAGO("ota"),
    SOUTHLAND("stl"),
    CHATHAM_ISLANDS("cit");

    private final String code;
    private final @Nullable String subdivision;

    Anniversary(String code) {
        this(code, code);
    }

    Anniversary(String code, @Nullable String subdivision) {
        this.code = code;
        this.subdivision = subdivision;
    }

    static Optional<Anniversary> of(String region) {
        return Arrays.stream(values()).filter(one -> one.code.equals(region)).findFirst();
    }

    String code() {
        return code;
    }

    /** The argument with which jollyday knows the day. */
    String[] subdivisions() {
        return subdivision == null ? new String[0] : new String[] {subdivision};
    }

    /** Christchurch Show Day: the second Friday after the first Tuesday of November. */
    boolean isShowDay(LocalDate day) {
        if (this != CANTERBURY || day.getMonth() != Month.NOVEMBER) {
            return false;
        }
        var firstTuesday = day.with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY));
        return day.equals(
                firstTuesday.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)).plusWeeks(1));
    }
}
