package org.whiria.worklist.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;

/** FEEL as form-js evaluates it: a condition hides only when it is true, and what cannot be evaluated is null. */
final class Expressions {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    /** Only deployed forms have expressions, and those are few. */
    private static final Map<String, ParseResult> PARSED = new ConcurrentHashMap<>();

    private Expressions() {}

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    static boolean isTrue(String expression, Scope scope) {
        return Boolean.TRUE.equals(evaluate(expression, scope));
    }

    static @Nullable Object evaluate(String expression, Scope scope) {
        var parsed = PARSED.computeIfAbsent(expression, text -> FEEL.parseExpression(text.substring(1)));
        if (parsed.isFailure()) {
            return null;
        }
        var result = FEEL.evaluate(parsed.parsedExpression(), scope.names());
        return result.isSuccess() ? result.result() : null;
    }

    /**
     * What an expression may name: all data of the form, and inside a list the row, the data around it and the row's number.
     *
     * @param row the data of the innermost list row; the whole data outside lists
     */
    record Scope(
            Map<String, Object> data,
            Map<String, Object> row,
            @Nullable Scope parent,
            List<Integer> index) {

        static Scope of(Map<String, Object> data) {
            return new Scope(data, data, null, List.of());
        }

        Map<String, Object> names() {
            var names = new LinkedHashMap<String, Object>();
            add(names, "this", row);
            add(names, "parent", parent == null ? null : parent.row());
            add(names, "i", index);
            names.putAll(data);
            return names;
        }

        @SuppressWarnings("NullAway") // FEEL knows null; the maps of its Java API do not say so.
        private static void add(Map<String, Object> names, String name, @Nullable Object value) {
            names.put(name, value);
            names.put("_" + name + "_", value);
        }
    }
}
