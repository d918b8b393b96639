package org.whiria.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Looks for new user tasks every millisecond, as a reader with a connection of its own, and notes how late each one is seen. */
final class TaskWatch implements AutoCloseable {

    // language=PostgreSQL
    private static final String NEW = "select key, created_at from engine.user_task where key > ? order by key";

    private final Connection connection;
    private final List<Long> lags = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;
    private long lastKey;

    private TaskWatch(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("task-watch").unstarted(this::watch);
    }

    static TaskWatch start(Connection connection) {
        var watch = new TaskWatch(connection);
        watch.thread.start();
        return watch;
    }

    /** Waits until this many tasks were seen; answers their lags in milliseconds, ascending, and forgets them. */
    List<Long> await(int tasks) throws InterruptedException {
        synchronized (lags) {
            while (lags.size() < tasks && thread.isAlive()) {
                lags.wait(1_000);
            }
            var seen = lags.stream().sorted().toList();
            lags.clear();
            return seen;
        }
    }

    private void watch() {
        try (var query = connection.prepareStatement(NEW)) {
            while (!stopped) {
                look(query);
                Thread.sleep(1);
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
            var now = System.currentTimeMillis();
            synchronized (lags) {
                while (tasks.next()) {
                    lastKey = tasks.getLong(1);
                    lags.add(now - tasks.getObject(2, Timestamp.class).getTime());
                }
                lags.notifyAll();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        stopped = true;
        connection.close();
    }
}
