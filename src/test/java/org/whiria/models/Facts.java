package org.whiria.models;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whiria.intake.TriageFacts;

/** The facts of a report, fact by fact; what is not said is not known. */
record Facts(Map<String, @Nullable Object> known) {

    private static final List<String> NAMES = Arrays.stream(TriageFacts.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    /** Somebody rang, and nothing is known yet. */
    static Facts unknown() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        NAMES.forEach(name -> facts.put(name, null));
        return new Facts(facts)
                .and("concernTypes", List.of("wellbeing"))
                .and("channel", "phone")
                .and("unborn", false);
    }

    /** Everything was asked, and nothing speaks for harm or need. */
    static Facts harmless() {
        Facts facts = unknown();
        for (RecordComponent component : TriageFacts.class.getRecordComponents()) {
            if (component.getType() == Boolean.class) {
                facts = facts.and(component.getName(), false);
            }
        }
        return facts.and("injury", "none")
                .and("pattern", "single")
                .and("earlierReports", 0)
                .and("youngestAgeYears", 9)
                .and("safeAdultAvailable", true)
                .and("protectiveFactorsHold48Hours", true);
    }

    Facts and(String name, @Nullable Object value) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("There is no fact " + name);
        }
        Map<String, @Nullable Object> more = new LinkedHashMap<>(known);
        more.put(name, value);
        return new Facts(Collections.unmodifiableMap(more));
    }

    Facts and(String tick) {
        return and(tick, true);
    }

    /** One variable that is null. */
    static Map<String, @Nullable Object> nullable(String name) {
        return Collections.singletonMap(name, null);
    }
}
