package org.whiria.worklist.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One component of a form.
 *
 * @param path the key of a field, the path of a group or list; empty for a group whose fields lie in its parent
 * @param source the component as the designer wrote it
 */
record Component(Kind kind, String path, String label, JsonNode source, List<Component> children) {

    static Component read(JsonNode source) {
        var type = source.path("type").asText();
        var kind = kind(type);
        var path = source.path(kind.keyed() ? "key" : "path").asText("");
        if (path.isEmpty() && (kind.keyed() || kind == Kind.DYNAMICLIST)) {
            throw new IllegalArgumentException("A component of type " + type + " has no key");
        }
        return new Component(kind, path, label(source, path), source, readAll(source.path("components")));
    }

    static List<Component> readAll(JsonNode sources) {
        var components = new ArrayList<Component>();
        sources.forEach(source -> components.add(read(source)));
        return List.copyOf(components);
    }

    /** The same in one row of a list, counted from 1. */
    Component inRow(int number) {
        return new Component(
                kind,
                path,
                "%s (%d)".formatted(label, number),
                source,
                children.stream().map(child -> child.inRow(number)).toList());
    }

    boolean required() {
        return rule("required").asBoolean(false);
    }

    boolean disabled() {
        return source.path("disabled").asBoolean(false);
    }

    /** Of a moment: {@code date}, {@code time} or {@code datetime}. */
    String subtype() {
        return source.path("subtype").asText("date");
    }

    /** Becomes a process variable, by the designer's mark; not where an expression offers the answers, for it may offer what somebody wrote. */
    boolean routing() {
        return kind.routable() && !source.hasNonNull("valuesExpression") && marked("process");
    }

    /** The day has come already, by the designer's mark: something that happened. */
    boolean notInFuture() {
        return marked("notInFuture");
    }

    private boolean marked(String property) {
        return source.path("properties").path(property).asText().equals("true");
    }

    /** How many rows a list needs, by the designer's property. */
    int fewestRows() {
        return source.path("properties").path("atLeast").asInt(0);
    }

    JsonNode rule(String name) {
        var validate = source.path("validate");
        return validate.isObject() ? validate.path(name) : MissingNode.getInstance();
    }

    private static Kind kind(String type) {
        try {
            return Kind.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "Forms with a component of type " + type + " are not supported", unknown);
        }
    }

    private static String label(JsonNode source, String path) {
        for (var name : List.of("label", "dateLabel", "timeLabel")) {
            var label = source.path(name).asText("");
            if (!label.isBlank() && !label.startsWith("=")) {
                return label;
            }
        }
        return path;
    }
}
