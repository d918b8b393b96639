package org.whiria.worklist.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a submission by its form as form-js does in the browser, and more strictly where a caller could leave the browser out. */
@Component
public class FormCheck {

    private final ObjectMapper json;
    private final Clock clock;

    FormCheck(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Holds a submission against its form.
     *
     * @param submitted what the caller sent
     * @param given what the form was filled with before, where fields are read-only
     * @param options the values that the server offers under a {@code valuesKey}
     */
    public Checked check(
            FormSchema form, JsonNode submitted, JsonNode given, Function<String, Collection<String>> options) {
        if (!submitted.isObject()) {
            return new Checked(Map.of(), Map.of(), Map.of("", "The submission must be a JSON object"));
        }
        var walk = new Walk(new Answers(clock, options), json, (ObjectNode) submitted, given);
        walk.through(form.components());
        return new Checked(walk.data(), routingFacts(form, walk.data()), walk.errors());
    }

    /** Some data without what is no field of the form. */
    public ObjectNode known(FormSchema form, JsonNode data) {
        var kept = JsonNodeFactory.instance.objectNode();
        form.keys().stream().filter(data::has).forEach(key -> kept.set(key, data.get(key)));
        return kept;
    }

    private static Map<String, @Nullable Object> routingFacts(FormSchema form, Map<String, Object> data) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        for (var field : form.top()) {
            if (field.routing()) {
                facts.put(field.path(), fact(field.kind(), data.get(field.path())));
            }
        }
        return facts;
    }

    private static @Nullable Object fact(Kind kind, @Nullable Object value) {
        return switch (kind) {
            // A gateway asks a box for true or false, whether it was shown this time or not.
            case CHECKBOX -> Objects.requireNonNullElse(value, false);
            case EXPRESSION -> value instanceof Boolean || value instanceof Number ? value : null;
            default -> value;
        };
    }
}
