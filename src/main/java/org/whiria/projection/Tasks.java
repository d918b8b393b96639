package org.whiria.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.StoredJson;

/** User tasks by key; lists of them are the worklist's. */
@Repository
public class Tasks {

    // language=PostgreSQL
    private static final String SELECT = """
            select t.key, t.process_instance_key, i.root_key, t.element_instance_key, t.definition_key, t.process_id,
                   d.name as process_name, i.version, t.element_id, e.name, t.state, t.assignee, t.candidate_groups,
                   t.due_at, t.priority, t.form_key, t.headers, e.properties, t.created_at, t.ended_at
              from engine.user_task t
              join engine.process_instance i on i.key = t.process_instance_key
              left join engine.process_definition d on d.key = t.definition_key
              left join engine.process_element e on e.definition_key = t.definition_key and e.element_id = t.element_id
             where t.key = :key
            """;

    // language=PostgreSQL
    private static final String SITE = """
            select v.value
              from engine.user_task t
              join engine.variable v on v.scope_key = t.process_instance_key and v.name = 'site'
             where t.key = :key
            """;

    // language=PostgreSQL
    private static final String ASSIGNED = """
            select state <> 'CREATED' or assignee is not distinct from :username from engine.user_task where key = :key
            """;

    // language=PostgreSQL
    private static final String VISIBLE = """
            with recursive scope as (
                select cast(:element as bigint) as key, 0 as depth
                union all
                select e.flow_scope_key, s.depth + 1
                  from scope s join engine.element_instance e on e.key = s.key
                 where e.flow_scope_key is not null)
            select distinct on (v.name) v.name, v.value, v.scope_key
              from scope s join engine.variable v on v.scope_key = s.key
             order by v.name, s.depth
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;

    Tasks(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<TaskView> find(long key) {
        return jdbc.sql(SELECT).param("key", key).query(this::map).optional();
    }

    /** The code of the site that a task's process runs at. */
    public Optional<String> siteOf(long key) {
        return jdbc.sql(SITE)
                .param("key", key)
                .query(String.class)
                .optional()
                .map(value -> json.parse(value).asText());
    }

    /** The routing facts that a task sees, those of the model's input mappings before those of the process around it. */
    public List<Visible> variables(TaskView task) {
        return jdbc.sql(VISIBLE)
                .param("element", task.elementInstanceKey())
                .query((row, number) -> new Visible(
                        row.getString("name"),
                        json.parse(row.getString("value")),
                        row.getLong("scope_key") != task.processInstanceKey()))
                .list();
    }

    /** The state of a task once it has ended, or as it stands after the given time; empty for an unknown task. */
    public Optional<TaskView.State> awaitEnd(long key, Duration atMost) {
        Waiting.until(() -> state(key).filter(TaskView.State.CREATED::equals).isEmpty(), atMost);
        return state(key);
    }

    /** Waits until a claim or a return shows, so that the person who asked for it sees it. */
    public void awaitAssignee(long key, @Nullable String username, Duration atMost) {
        Waiting.until(
                () -> jdbc.sql(ASSIGNED)
                        .param("key", key)
                        .param("username", username)
                        .query(Boolean.class)
                        .optional()
                        .orElse(true),
                atMost);
    }

    private Optional<TaskView.State> state(long key) {
        return jdbc.sql("select state from engine.user_task where key = :key")
                .param("key", key)
                .query(TaskView.State.class)
                .optional();
    }

    private TaskView map(ResultSet row, int number) throws SQLException {
        var elementId = row.getString("element_id");
        var processId = row.getString("process_id");
        return new TaskView(
                row.getLong("key"),
                row.getLong("process_instance_key"),
                row.getLong("root_key"),
                row.getLong("element_instance_key"),
                row.getLong("definition_key"),
                processId,
                Objects.requireNonNullElse(row.getString("process_name"), processId),
                row.getInt("version"),
                elementId,
                Objects.requireNonNullElse(row.getString("name"), elementId),
                TaskView.State.valueOf(row.getString("state")),
                row.getString("assignee"),
                List.of((String[]) row.getArray("candidate_groups").getArray()),
                row.getObject("due_at", OffsetDateTime.class),
                row.getInt("priority"),
                row.getObject("form_key", Long.class),
                json.texts(row.getString("headers")),
                json.texts(row.getString("properties")),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }

    /**
     * A routing fact as a task sees it.
     *
     * @param local whether the model gave it to this task, and not the process to all
     */
    public record Visible(String name, JsonNode value, boolean local) {}
}
