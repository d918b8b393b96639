package org.whiria.testing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One kind of thing that can be searched.
 *
 * @param key the field that names one of it
 * @param rows a query whose column aliases are the fields of the query API, oldest first
 */
record Search(String key, String rows) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_LIMIT = 100;

    /** {@code {"filter":{…},"sort":[…],"page":{…}}} to {@code {"items":[…],"page":{…}}}. */
    ObjectNode answer(JdbcClient jdbc, JsonNode request) {
        Filter.Condition condition = Filter.of(request.path("filter"));
        JsonNode page = request.path("page");
        List<JsonNode> found = query(jdbc, condition, order(request.path("sort")));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        found.stream()
                .skip(page.path("from").asInt(0))
                .limit(page.path("limit").asInt(DEFAULT_LIMIT))
                .forEach(items::add);
        answer.putObject("page").put("totalItems", found.size()).put("hasMoreTotalItems", false);
        return answer;
    }

    Optional<JsonNode> get(JdbcClient jdbc, String value) {
        ObjectNode byKey = JSON.createObjectNode().put(key, value);
        return query(jdbc, Filter.of(byKey), "").stream().findFirst();
    }

    private List<JsonNode> query(JdbcClient jdbc, Filter.Condition condition, String order) {
        String sql = "select to_jsonb(r) - 'position' from (%s) r where %s %s".formatted(rows, condition.sql(), order);
        return jdbc.sql(sql)
                .params(condition.values())
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    private static String order(JsonNode sort) {
        if (sort.isEmpty()) {
            return "";
        }
        return StreamSupport.stream(sort.spliterator(), false)
                .map(by -> "r.\"%s\" %s"
                        .formatted(
                                by.path("field").asText(),
                                "DESC".equalsIgnoreCase(by.path("order").asText()) ? "desc" : "asc"))
                .collect(Collectors.joining(", ", "order by ", ", r.\"%s\"".formatted("position")));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
