package org.whiria.projection.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.StoredJson;

/** Which rules decided, on which inputs. */
@Repository
public class Decisions {

    /** The newest evaluation at each element: a table that was asked again counts as it answered last. */
    // language=PostgreSQL
    private static final String OF_INSTANCE = """
            with recursive above as (
                select key, parent_key from engine.process_instance where key = :instance
                union all
                select p.key, p.parent_key from engine.process_instance p join above a on p.key = a.parent_key)
            select * from (
                select distinct on (v.process_instance_key, v.element_id, v.decision_id)
                       v.process_instance_key, v.element_id, v.decision_id, v.decision_name, v.decision_version, v.drg_key,
                       v.evaluated_at, v.failure_message, v.output, v.inputs, v.rules
                  from above a join engine.decision_evaluation v on v.process_instance_key = a.key
                 order by v.process_instance_key, v.element_id, v.decision_id, v.evaluated_at desc, v.key desc) newest
             order by evaluated_at desc
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Map<Long, Map<String, String>> ruleTexts = new ConcurrentHashMap<>();

    Decisions(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The decisions of an instance and of those that called it, newest first. */
    public List<DecisionView> ofInstance(long processInstanceKey) {
        return jdbc.sql(OF_INSTANCE)
                .param("instance", processInstanceKey)
                .query(this::map)
                .list();
    }

    private DecisionView map(ResultSet row, int number) throws SQLException {
        var inputs = new ArrayList<DecisionView.Input>();
        json.parse(row.getString("inputs"))
                .forEach(input ->
                        inputs.add(new DecisionView.Input(input.path("name").asText(), input.path("value"))));
        var rules = new ArrayList<DecisionView.Rule>();
        var texts = texts(row.getLong("drg_key"));
        json.parse(row.getString("rules")).forEach(rule -> rules.add(rule(rule, texts)));
        return new DecisionView(
                row.getLong("process_instance_key"),
                Objects.requireNonNullElse(row.getString("element_id"), ""),
                row.getString("decision_id"),
                row.getString("decision_name"),
                row.getInt("decision_version"),
                row.getObject("evaluated_at", OffsetDateTime.class),
                row.getString("failure_message"),
                json.parse(Objects.requireNonNullElse(row.getString("output"), "null")),
                inputs,
                rules);
    }

    private static DecisionView.Rule rule(JsonNode rule, Map<String, String> texts) {
        return new DecisionView.Rule(
                rule.path("index").asInt(), texts.getOrDefault(rule.path("id").asText(), ""));
    }

    /** A deployed table never changes, so it is read once. */
    private Map<String, String> texts(long drgKey) {
        var known = ruleTexts.get(drgKey);
        if (known == null) {
            var xml = jdbc.sql("select xml from engine.decision_requirements where key = :key")
                    .param("key", drgKey)
                    .query(String.class)
                    .optional();
            if (xml.isEmpty()) {
                return Map.of();
            }
            known = RuleTexts.of(xml.get());
            ruleTexts.put(drgKey, known);
        }
        return known;
    }
}
