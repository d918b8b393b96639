package org.whiria.exporter.row;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON text for jsonb columns. Values that the engine writes as JSON are taken over as they stand. */
public final class Json {

    /** An escaped U+0000, which jsonb refuses, behind an even number of backslashes. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private Json() {}

    public static String object(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    public static String array(List<String> json) {
        return json.stream().collect(Collectors.joining(",", "[", "]"));
    }

    /** {@code {"id": …, "name": …, "value": …}}, the last one being JSON already. */
    public static String named(String id, String name, String value) {
        return "{\"id\":%s,\"name\":%s,\"value\":%s}".formatted(text(id), text(name), raw(value));
    }

    public static String raw(@Nullable String json) {
        return json == null || json.isBlank()
                ? "null"
                : ESCAPED_NUL.matcher(json).replaceAll("$1");
    }

    public static String text(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        var json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(character -> {
            switch (character) {
                case 0 -> {}
                case '"', '\\' -> json.append('\\').append((char) character);
                default -> {
                    if (character < ' ') {
                        json.append("\\u%04x".formatted(character));
                    } else {
                        json.append((char) character);
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
