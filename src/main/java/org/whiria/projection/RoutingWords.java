package org.whiria.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** A routing fact as people read it; pages reach it as {@code ${@routing.words(value)}}. */
@Component("routing")
public class RoutingWords {

    /** "Yes", "No", "not known" for null, lists with commas, and codes as they are. */
    public String words(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "not known";
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "Yes" : "No";
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? "none"
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(this::words)
                            .collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(entry -> !entry.getValue().isNull())
                    .map(entry -> entry.getKey() + ": " + words(entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return value.asText();
    }
}
