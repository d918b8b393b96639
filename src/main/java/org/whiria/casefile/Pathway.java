package org.whiria.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a report of concern is answered (Practice Centre, report of concern response pathway). */
public enum Pathway {
    NO_FURTHER_ACTION("no-further-action", "No further action"),
    REFER_TO_SERVICES("refer-to-services", "Refer to services"),
    ADDITIONAL_INFORMATION("additional-information", "Additional information on an open case"),
    CHILD_AND_FAMILY_ASSESSMENT("child-and-family-assessment", "Child and family assessment"),
    INVESTIGATION("investigation", "Investigation");

    private final String code;
    private final String label;

    Pathway(String code, String label) {
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
    public static Pathway of(String code) {
        return Arrays.stream(values())
                .filter(pathway -> pathway.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No response pathway " + code));
    }
}
