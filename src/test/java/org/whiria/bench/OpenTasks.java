package org.whiria.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.whiria.exporter.EngineSchema;

/** Tells of each new user task once, as soon as the projection shows it. */
final class OpenTasks implements AutoCloseable {

    // language=PostgreSQL
    private static final String NEW = """
            select task.key, task.element_id, variable.value #>> '{}' as report_id
            from engine.user_task task
            join engine.process_instance instance on instance.key = task.process_instance_key
            join lateral (select value::jsonb as value from engine.variable
                where scope_key = instance.key and name = 'reportId') variable on true
            where task.key > ? order by task.key
            """;

    private static final String USER = "postgres";

    private final Connection connection;
    private final Consumer<Task> listener;
    private volatile boolean stopped;
    private long lastKey;

    private OpenTasks(Connection connection, Consumer<Task> listener) {
        this.connection = connection;
        this.listener = listener;
    }

    /**
     * A user task that waits.
     *
     * @param element id of its element in the model
     */
    record Task(long key, String element, String reportId) {}

    static OpenTasks watch(String jdbcUrl, Consumer<Task> listener) throws SQLException {
        var connection = DriverManager.getConnection(jdbcUrl, USER, USER);
        EngineSchema.ensure(connection);
        var tasks = new OpenTasks(connection, listener);
        Thread.ofPlatform().name("open-tasks").start(tasks::watch);
        return tasks;
    }

    private void watch() {
        try (var query = connection.prepareStatement(NEW)) {
            while (!stopped) {
                look(query);
                Thread.sleep(5);
            }
        } catch (SQLException | InterruptedException failure) {
            if (!stopped) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private void look(PreparedStatement query) throws SQLException {
        query.setLong(1, lastKey);
        try (var tasks = query.executeQuery()) {
            while (tasks.next()) {
                lastKey = tasks.getLong("key");
                listener.accept(new Task(lastKey, tasks.getString("element_id"), tasks.getString("report_id")));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        stopped = true;
        connection.close();
    }
}
