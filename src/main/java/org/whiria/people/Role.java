package org.whiria.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person does at a site. The codes are those of the models' candidate groups. */
public enum Role {
    INTAKE_SOCIAL_WORKER("Intake social worker"),
    SOCIAL_WORKER("Social worker"),
    SUPERVISOR("Supervisor"),
    COORDINATOR("Care and protection coordinator"),
    KAIRARANGA("Kairaranga ā-whānau"),
    PROCESS_DESIGNER("Process designer"),
    ADMINISTRATOR("Administrator"),
    AUDITOR("Auditor");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Such as {@code intake-social-worker}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The role of a code; an unknown code is a fault of the caller. */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown role %s; roles are %s"
                        .formatted(code, Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", ")))));
    }
}
