package org.whiria.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.StoredJson;

/** Process instances: one by its key, and what the monitor shows of it. */
@Repository
public class Instances {

    // language=PostgreSQL
    private static final String SELECT = """
            select i.key, i.definition_key, i.process_id, d.name as process_name, i.version, i.parent_key,
                   i.parent_element_instance_key, i.root_key, i.state, i.started_at, i.ended_at
              from engine.process_instance i
              left join engine.process_definition d on d.key = i.definition_key
            """;

    // language=PostgreSQL
    private static final String OF_CASE = """
            where i.key in (select v.scope_key from engine.variable v
                             where v.name = 'caseId' and left(v.value, 80) = :value and v.scope_key = v.process_instance_key)
            order by i.started_at, i.key
            """;

    // language=PostgreSQL
    private static final String INCIDENTS = """
            select n.key, n.process_instance_key, n.element_id, e.name as element_name, n.job_key, n.type, n.message,
                   n.state = 'ACTIVE' as active, n.created_at, n.resolved_at
              from engine.incident n
              left join engine.process_element e on e.definition_key = n.definition_key and e.element_id = n.element_id
             where n.process_instance_key = :key
             order by n.state, n.created_at desc, n.key
            """;

    // language=PostgreSQL
    private static final String ELEMENTS = """
            select i.element_id, e.name, i.element_type, count(*) filter (where i.state = 'ACTIVE') as active,
                   count(*) filter (where i.state = 'COMPLETED') as completed, min(i.started_at) as first_at,
                   max(i.started_at) as last_at, child.key as called_key
              from engine.element_instance i
              left join engine.process_element e on e.definition_key = i.definition_key and e.element_id = i.element_id
              left join engine.process_instance child
                     on child.parent_key = i.process_instance_key and child.parent_element_instance_key = i.key
             where i.process_instance_key = :key and i.element_type <> 'PROCESS'
             group by i.element_id, e.name, i.element_type, child.key
             order by first_at, i.element_id
            """;

    // language=PostgreSQL
    private static final String VARIABLES = """
            select name, value, updated_at from engine.variable where scope_key = :key order by name
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;

    Instances(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<InstanceView> find(long key) {
        return jdbc.sql(SELECT + "where i.key = :key")
                .param("key", key)
                .query(Instances::map)
                .optional();
    }

    /** Whether an instance has ended, at the latest after the given time. */
    public boolean awaitEnd(long key, Duration atMost) {
        return Waiting.until(
                () -> jdbc.sql("select state <> 'ACTIVE' from engine.process_instance where key = :key")
                        .param("key", key)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false),
                atMost);
    }

    /** The whole call hierarchy that an instance belongs to, root first. */
    public List<InstanceView> hierarchy(long rootKey) {
        return jdbc.sql(SELECT + "where i.root_key = :key order by i.started_at, i.key")
                .param("key", rootKey)
                .query(Instances::map)
                .list();
    }

    /** All instances about a case, called ones included. */
    public List<InstanceView> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + OF_CASE)
                .param("value", "\"" + caseId + "\"")
                .query(Instances::map)
                .list();
    }

    /** Incidents of one instance, open ones first. */
    public List<IncidentView> incidents(long key) {
        return jdbc.sql(INCIDENTS)
                .param("key", key)
                .query((row, number) -> new IncidentView(
                        row.getLong("key"),
                        row.getLong("process_instance_key"),
                        Objects.requireNonNullElse(row.getString("element_id"), ""),
                        row.getString("element_name"),
                        row.getObject("job_key", Long.class),
                        row.getString("type"),
                        row.getString("message"),
                        row.getBoolean("active"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getObject("resolved_at", OffsetDateTime.class)))
                .list();
    }

    /** What has run or runs in an instance, in the order in which it began. */
    public List<ElementView> elements(long key) {
        return jdbc.sql(ELEMENTS)
                .param("key", key)
                .query((row, number) -> new ElementView(
                        row.getString("element_id"),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        row.getString("element_type"),
                        row.getInt("active"),
                        row.getInt("completed"),
                        row.getObject("first_at", OffsetDateTime.class),
                        row.getObject("last_at", OffsetDateTime.class),
                        row.getObject("called_key", Long.class)))
                .list();
    }

    /** The ids of the sequence flows that were taken. */
    public List<String> flows(long key) {
        return jdbc.sql("select flow_id from engine.sequence_flow where process_instance_key = :key order by flow_id")
                .param("key", key)
                .query(String.class)
                .list();
    }

    /** The routing facts at the instance itself. */
    public List<VariableView> variables(long key) {
        return jdbc.sql(VARIABLES)
                .param("key", key)
                .query((row, number) -> new VariableView(
                        row.getString("name"),
                        json.parse(row.getString("value")),
                        row.getObject("updated_at", OffsetDateTime.class)))
                .list();
    }

    private static InstanceView map(ResultSet row, int number) throws SQLException {
        var processId = row.getString("process_id");
        return new InstanceView(
                row.getLong("key"),
                row.getLong("definition_key"),
                processId,
                Objects.requireNonNullElse(row.getString("process_name"), processId),
                row.getInt("version"),
                row.getObject("parent_key", Long.class),
                row.getObject("parent_element_instance_key", Long.class),
                row.getLong("root_key"),
                InstanceView.State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
