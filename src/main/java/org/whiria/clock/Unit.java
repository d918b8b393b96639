package org.whiria.clock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The unit in which a period is counted; the code is what decision tables and processes say. */
public enum Unit {
    /** Elapsed time: 24 hours are 24 hours on the night the clocks change, weekend or not. */
    HOURS("hours"),
    /** Days on which the site works; the day of the event is not counted. */
    WORKING_DAYS("working-days"),
    /** Calendar days at the same time of day. */
    DAYS("days"),
    /** Calendar months at the same time of day, ending on the month's last day where the date does not exist. */
    MONTHS("months");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
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
