package org.whiria.conference;

import java.util.Arrays;

/** Where a conference stands; one that was not held is planned anew as another conference. */
public enum ConferenceStatus {
    PLANNED("planned", "Planned"),
    HELD("held", "Held"),
    NOT_HELD("not-held", "Not held");

    private final String code;
    private final String label;

    ConferenceStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    boolean canBecome(ConferenceStatus next) {
        return this == PLANNED && next != PLANNED;
    }

    static ConferenceStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“%s” is no status of a conference".formatted(code)));
    }
}
