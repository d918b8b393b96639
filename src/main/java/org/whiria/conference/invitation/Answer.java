package org.whiria.conference.invitation;

import java.util.Arrays;
import java.util.Optional;

/** What an invited person says; the code goes to the process. */
public enum Answer {
    ATTENDING("attending", "I will come", "Coming"),
    ATTENDING_REMOTELY("attending-remotely", "I will join by phone or video", "Joining by phone or video"),
    VIEWS_IN_WRITING(
            "views-in-writing",
            "I can’t come, but I want my views to be heard",
            "Not coming, but wants their views heard"),
    NOT_ATTENDING("not-attending", "I can’t come", "Not coming");

    private final String code;
    private final String label;
    private final String inShort;

    Answer(String code, String label, String inShort) {
        this.code = code;
        this.label = label;
        this.inShort = inShort;
    }

    public String code() {
        return code;
    }

    /** As the invited person says it. */
    public String label() {
        return label;
    }

    /** As the coordinator reads it. */
    public String inShort() {
        return inShort;
    }

    public static Optional<Answer> of(String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code.equals(code))
                .findFirst();
    }
}
