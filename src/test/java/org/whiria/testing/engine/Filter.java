package org.whiria.testing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A filter of the query API as a condition on the columns of a search; every value is compared as text. */
final class Filter {

    private final List<Object> values = new ArrayList<>();

    private Filter() {}

    record Condition(String sql, List<Object> values) {}

    static Condition of(JsonNode filter) {
        Filter made = new Filter();
        return new Condition(made.all(filter), made.values);
    }

    private String all(JsonNode filter) {
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : filter.properties()) {
            if (!isEmpty(field.getValue())) {
                conditions.add(field(field.getKey(), field.getValue()));
            }
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The client sends empty arrays and objects for filters and operators that were never set. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || (value.isContainerNode() && value.isEmpty());
    }

    private String field(String name, JsonNode value) {
        if (name.equals("$or")) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::all)
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
        if (!name.matches("[a-zA-Z]+")) {
            throw new IllegalArgumentException("The facade knows no filter " + name);
        }
        String column = "r.\"%s\"::text".formatted(name);
        if (!value.isObject()) {
            return comparison(column, "$eq", value);
        }
        return value.properties().stream()
                .filter(operator -> !isEmpty(operator.getValue()))
                .map(operator -> comparison(column, operator.getKey(), operator.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private String comparison(String column, String operator, JsonNode operand) {
        return switch (operator) {
            case "$eq" -> column + " = " + bound(operand);
            case "$neq" -> column + " <> " + bound(operand);
            case "$in" -> column + " in (" + boundAll(operand) + ")";
            case "$notIn" -> column + " not in (" + boundAll(operand) + ")";
            case "$like" -> column + " like replace(replace(" + bound(operand) + ", '*', '%'), '?', '_')";
            case "$exists" -> column + (operand.asBoolean() ? " is not null" : " is null");
            default -> throw new IllegalArgumentException("The facade knows no operator " + operator);
        };
    }

    private String bound(JsonNode value) {
        values.add(value.asText());
        return "?";
    }

    private String boundAll(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(this::bound).collect(Collectors.joining(", "));
    }
}
