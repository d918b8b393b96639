package org.whiria.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The regional anniversary day that a site keeps, with jollyday's name of the region. */
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
    WEST_COAST("wtc"),
    /** jollyday's Canterbury is South Canterbury's Dominion Day; the rest of the region keeps Show Day. */
    CANTERBURY(null),
    SOUTH_CANTERBURY("can"),
    OTAGO("ota"),
    SOUTHLAND("stl"),
    CHATHAM_ISLANDS("cit");

    private final @Nullable String subdivision;

    Anniversary(@Nullable String subdivision) {
        this.subdivision = subdivision;
    }

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
