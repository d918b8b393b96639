package org.whiria.clock.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The unit in which a period is counted; the code is what decision tables and processes say. */
public enum Unit {
    /** Elapsed time: 24 hours are 24 hours on the night the clocks change, weekend or not. */
    HOURS("hours", "hour", "hours"),
    /** Days on which the site works; the day of the event is not counted. */
    WORKING_DAYS("working-days", "working day", "working days"),
    /** Calendar days at the same time of day. */
    DAYS("days", "day", "days"),
    /** Calendar months at the same time of day, ending on the month's last day where the date does not exist. */
    MONTHS("months", "month", "months"),
    /** Birthdays: the beginning of the day on which someone born at the moment of the start is that old. */
    YEARS_OF_AGE("years-of-age", "year of age", "years of age");

    private final String code;
    private final String one;
    private final String many;

    Unit(String code, String one, String many) {
        this.code = code;
        this.one = one;
        this.many = many;
    }

    @JsonValue
    public String code() {
        return code;
    }

    String one() {
        return one;
    }

    /** "working days". */
    public String many() {
        return many;
    }

    /**
     * The unit of that code.
     *
     * @throws IllegalArgumentException naming the codes there are
     */
    @JsonCreator
    public static Unit of(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“%s” is no unit of time; known are %s"
                        .formatted(code, Arrays.stream(values()).map(Unit::code).toList())));
    }
}
