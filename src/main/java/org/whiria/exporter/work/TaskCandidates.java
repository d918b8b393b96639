package org.whiria.exporter.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/**
 * Table {@code task_candidate}: written after {@code user_task} in the same transaction and from what stands there then,
 * so that a record exported again never reopens a task.
 */
public final class TaskCandidates {

    // language=PostgreSQL
    private static final String REMOVE = "delete from engine.task_candidate where task_key = any(?)";

    // A group's name is cut where an index entry would become too long for PostgreSQL.
    // language=PostgreSQL
    private static final String ADD = """
            insert into engine.task_candidate (group_name, process_id, due_at, rank, task_key)
            select distinct
                left(candidate, 400),
                task.process_id,
                coalesce(task.due_at, timestamptz '9999-12-31T00:00:00Z'),
                -task.priority,
                task.key
            from engine.user_task task
            cross join unnest(task.candidate_groups) candidate
            where task.key = any(?) and task.state = 'CREATED' and task.assignee is null
            """;

    private TaskCandidates() {}

    public static boolean concern(Upsert upsert) {
        return upsert == UserTasks.UPSERT;
    }

    public static void refresh(Connection connection, Collection<Row> tasks) throws SQLException {
        var keys = tasks.stream().map(task -> task.get("key")).toArray();
        for (var sql : new String[] {REMOVE, ADD}) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("bigint", keys));
                statement.executeUpdate();
            }
        }
    }
}
