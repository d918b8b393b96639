package org.whiria.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;

/** What a case can be and become; where it stands in the work is the engine's to say. */
public enum CaseStatus {
    AWAITING_ALLOCATION("awaiting-allocation", "Awaiting allocation"),
    ALLOCATED("allocated", "Allocated"),
    CLOSED("closed", "Closed");

    private final String code;
    private final String label;

    CaseStatus(String code, String label) {
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

    public boolean canBecome(CaseStatus next) {
        return next().contains(next);
    }

    private Set<CaseStatus> next() {
        return switch (this) {
            case AWAITING_ALLOCATION, ALLOCATED -> EnumSet.of(ALLOCATED, CLOSED);
            case CLOSED -> EnumSet.noneOf(CaseStatus.class);
        };
    }

    public static CaseStatus of(String code) {
        for (var status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("No case status " + code);
    }
}
