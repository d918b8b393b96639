package org.whiria.conference.invitation;

import java.util.Arrays;
import java.util.Optional;

/** What helps a person to take part. */
public enum Need {
    TRANSPORT("transport", "Transport to and from the hui"),
    CHILDCARE("childcare", "Someone to look after tamariki"),
    INTERPRETER("interpreter", "An interpreter, or New Zealand Sign Language"),
    KAI("kai", "Kai that suits me"),
    ACCESS("access", "Easy access, such as for a wheelchair");

    private final String code;
    private final String label;

    Need(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Need> of(String code) {
        return Arrays.stream(values()).filter(need -> need.code.equals(code)).findFirst();
    }
}
