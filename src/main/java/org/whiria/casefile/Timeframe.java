package org.whiria.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How soon te tamaiti must have been engaged and current safety recorded (Practice Centre, response timeframes). */
public enum Timeframe {
    CRITICAL_24_HOURS("critical-24-hours", "Critical: 24 hours"),
    VERY_URGENT_48_HOURS("very-urgent-48-hours", "Very urgent: 48 hours"),
    URGENT_10_WORKING_DAYS("urgent-10-working-days", "Urgent: 10 working days"),
    NONE("none", "None");

    private final String code;
    private final String label;

    Timeframe(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    @JsonCreator
    public static Timeframe of(String code) {
        return Arrays.stream(values())
                .filter(timeframe -> timeframe.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No response timeframe " + code));
    }
}
