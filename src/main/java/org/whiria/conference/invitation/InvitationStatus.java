package org.whiria.conference.invitation;

import java.util.Arrays;
import java.util.List;

/** Where an invitation stands. */
public enum InvitationStatus {
    PLANNED("planned", "Not invited yet"),
    INVITED("invited", "No answer yet"),
    ANSWERED("answered", "Answered"),
    NO_REPLY("no-reply", "No answer");

    private final String code;
    private final String label;

    InvitationStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean canBecome(InvitationStatus next) {
        return switch (next) {
            case PLANNED -> false;
            case INVITED -> this == PLANNED;
            // A changed answer is an answer, and a late one still counts.
            case ANSWERED -> true;
            case NO_REPLY -> this == PLANNED || this == INVITED;
        };
    }

    static List<String> thatCanBecome(InvitationStatus next) {
        return Arrays.stream(values())
                .filter(status -> status.canBecome(next))
                .map(InvitationStatus::code)
                .toList();
    }

    static InvitationStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“%s” is no status of an invitation".formatted(code)));
    }
}
