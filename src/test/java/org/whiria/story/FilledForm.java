package org.whiria.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a person sends for a Camunda Form: what they chose, and for the rest the first answer, today, and words.
 * Conditions are the server's to judge: it says which answers were not asked for.
 */
public final class FilledForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    private final Map<String, ?> chosen;
    private final UnaryOperator<String> words;
    private final boolean everything;

    private FilledForm(Map<String, ?> chosen, UnaryOperator<String> words, boolean everything) {
        this.chosen = chosen;
        this.words = words;
        this.everything = everything;
    }

    /** Fills in what must be filled in. */
    public static FilledForm inShort(Map<String, ?> chosen) {
        return new FilledForm(chosen, field -> "Fictional words about " + field, false);
    }

    /** Leaves no field for text empty; {@code words} gets the field's key. */
    public static FilledForm inFull(Map<String, ?> chosen, UnaryOperator<String> words) {
        return new FilledForm(chosen, words, true);
    }

    /** A date as forms carry it. */
    public static String dateIn(int days) {
        return LocalDate.now(ZONE).plusDays(days).toString();
    }

    public ObjectNode of(JsonNode schema) {
        var data = JSON.createObjectNode();
        fill(schema, data);
        return data;
    }

    private void fill(JsonNode parent, ObjectNode data) {
        for (var component : parent.path("components")) {
            switch (component.path("type").asText()) {
                case "group" -> fill(component, data);
                case "dynamiclist" -> rows(component, data);
                default -> field(component, data);
            }
        }
    }

    private void rows(JsonNode list, ObjectNode data) {
        var path = list.path("path").asText();
        if (chosen.containsKey(path)) {
            data.set(path, JSON.valueToTree(chosen.get(path)));
        } else {
            fill(list, data.putArray(path).addObject());
        }
    }

    private void field(JsonNode field, ObjectNode data) {
        var key = field.path("key").asText();
        if (key.isEmpty()) {
            return;
        }
        if (chosen.containsKey(key)) {
            data.set(key, JSON.valueToTree(chosen.get(key)));
            return;
        }
        var rules = field.path("validate");
        var isText = field.path("type").asText().startsWith("text")
                && rules.path("validationType").asText().isEmpty();
        if (rules.path("required").asBoolean() || (everything && isText)) {
            answer(field, key, data);
        }
    }

    private void answer(JsonNode field, String key, ObjectNode data) {
        switch (field.path("type").asText()) {
            case "textfield", "textarea" -> data.put(key, shortened(words.apply(key), field));
            case "radio", "select" -> data.put(key, first(field));
            case "checklist" -> data.putArray(key).add(first(field));
            case "checkbox" -> data.put(key, true);
            case "number" -> data.put(key, 1);
            case "datetime" -> data.put(key, "date".equals(field.path("subtype").asText()) ? dateIn(0) : "10:00");
            default -> throw new IllegalStateException("No answer for " + field);
        }
    }

    private static String first(JsonNode field) {
        return field.path("values").path(0).path("value").asText();
    }

    private static String shortened(String text, JsonNode field) {
        var most = field.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
        return text.substring(0, Math.min(most, text.length()));
    }
}
