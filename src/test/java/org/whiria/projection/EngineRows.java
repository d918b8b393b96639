package org.whiria.projection;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what the exporter would have written. */
public final class EngineRows {

    private static final OffsetDateTime STARTED = OffsetDateTime.parse("2026-03-01T00:00:00Z");

    private final JdbcClient jdbc;

    public EngineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A process of one user task, called "Do the work". */
    public EngineRows definition(long key, String processId) {
        jdbc.sql("""
                        insert into engine.process_definition (key, process_id, version, name, resource_name, xml, deployed_at, deleted, pos)
                        values (:key, :id, 3, :name, :id || '.bpmn', '<definitions/>', :at, false, 1)
                        """)
                .param("key", key)
                .param("id", processId)
                .param("name", "Process " + processId)
                .param("at", STARTED)
                .update();
        jdbc.sql("""
                        insert into engine.process_element (definition_key, element_id, name, element_type, properties, headers, pos)
                        values (:key, 'UserTask_Work', 'Do the work', 'USER_TASK', '{"source": "PC Practice"}', '{}', 1)
                        """).param("key", key).update();
        return this;
    }

    public EngineRows instance(long key, long definitionKey, String processId) {
        return instance(key, definitionKey, processId, null, key);
    }

    public EngineRows instance(long key, long definitionKey, String processId, @Nullable Long parentKey, long rootKey) {
        jdbc.sql("""
                        insert into engine.process_instance (key, definition_key, process_id, version, parent_key, root_key, state, started_at, pos)
                        values (:key, :definition, :process, 3, :parent, :root, 'ACTIVE', :at, 1)
                        """)
                .param("key", key)
                .param("definition", definitionKey)
                .param("process", processId)
                .param("parent", parentKey)
                .param("root", rootKey)
                .param("at", STARTED)
                .update();
        return this;
    }

    public EngineRows variable(long instanceKey, String name, String json) {
        jdbc.sql("""
                        insert into engine.variable (key, scope_key, name, process_instance_key, value, updated_at, pos)
                        values (:scope, :scope, :name, :scope, :value, :at, 1)
                        """)
                .param("scope", instanceKey)
                .param("name", name)
                .param("value", json)
                .param("at", STARTED)
                .update();
        return this;
    }

    /** A task of its instance's UserTask_Work. */
    public EngineRows task(long key, long instanceKey, Task task) {
        jdbc.sql("""
                        insert into engine.user_task (key, element_instance_key, process_instance_key, definition_key, process_id, element_id,
                               state, assignee, candidate_groups, candidate_users, due_at, priority, form_key, headers, created_at, pos)
                        select :key, :key + 1, i.key, i.definition_key, i.process_id, 'UserTask_Work', 'CREATED', :assignee, :groups, '{}',
                               :due, :priority, :form, cast(:headers as jsonb), :at, 1
                          from engine.process_instance i where i.key = :instance
                        """)
                .param("key", key)
                .param("instance", instanceKey)
                .param("assignee", task.assignee())
                .param("groups", task.groups().toArray(String[]::new))
                .param("due", task.dueAt())
                .param("priority", task.priority())
                .param("form", task.formKey())
                .param("headers", task.headers())
                .param("at", STARTED)
                .update();
        if (task.assignee() == null) {
            task.groups().forEach(group -> candidate(key, group, task));
        }
        return this;
    }

    private void candidate(long key, String group, Task task) {
        jdbc.sql("""
                        insert into engine.task_candidate (group_name, process_id, due_at, rank, task_key)
                        select :group, t.process_id, coalesce(:due, timestamptz '9999-12-31T00:00:00Z'), -:priority, t.key
                          from engine.user_task t where t.key = :key
                        """)
                .param("group", group)
                .param("due", task.dueAt())
                .param("priority", task.priority())
                .param("key", key)
                .update();
    }

    /** An instance stands still at its UserTask_Work. */
    public EngineRows incident(long key, long instanceKey) {
        jdbc.sql("""
                        insert into engine.incident (key, process_instance_key, element_id, type, message, state, created_at, pos)
                        values (:key, :instance, 'UserTask_Work', 'UNKNOWN', 'It went wrong', 'ACTIVE', :at, 1)
                        """)
                .param("key", key)
                .param("instance", instanceKey)
                .param("at", STARTED)
                .update();
        return this;
    }

    public EngineRows form(long key, String schema) {
        jdbc.sql("""
                        insert into engine.form (key, form_id, version, resource_name, schema, deployed_at, deleted, pos)
                        values (:key, cast(:schema as jsonb) ->> 'id', 1, 'a.form', cast(:schema as jsonb), :at, false, 1)
                        """)
                .param("key", key)
                .param("schema", schema)
                .param("at", STARTED)
                .update();
        return this;
    }

    /** What a task is like; starts as an unclaimed task without due date. */
    public record Task(
            List<String> groups,
            @Nullable String assignee,
            @Nullable OffsetDateTime dueAt,
            int priority,
            @Nullable Long formKey,
            String headers) {

        public static Task of(String... groups) {
            return new Task(List.of(groups), null, null, 50, null, "{}");
        }

        public Task assignedTo(String username) {
            return new Task(groups, username, dueAt, priority, formKey, headers);
        }

        public Task due(String at) {
            return new Task(groups, assignee, OffsetDateTime.parse(at), priority, formKey, headers);
        }

        public Task priority(int value) {
            return new Task(groups, assignee, dueAt, value, formKey, headers);
        }

        public Task form(long key) {
            return new Task(groups, assignee, dueAt, priority, key, headers);
        }

        public Task header(String name, String value) {
            return new Task(groups, assignee, dueAt, priority, formKey, "{\"%s\": \"%s\"}".formatted(name, value));
        }
    }
}
