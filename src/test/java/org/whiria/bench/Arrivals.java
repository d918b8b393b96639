package org.whiria.bench;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Lets people wait for their next task without asking for it again and again, which would use up what is measured. */
final class Arrivals implements AutoCloseable {

    private static final int PATIENCE_MINUTES = 3;

    private final Map<String, CompletableFuture<Long>> tasks = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final OpenTasks watch;

    Arrivals(String jdbcUrl) throws SQLException {
        jdbc = JdbcClient.create(new DriverManagerDataSource(jdbcUrl, "postgres", "postgres"));
        watch = OpenTasks.watch(
                jdbcUrl, task -> of(task.reportId(), task.element()).complete(task.key()));
    }

    /** The id under which a report with that reference runs. */
    String idOf(String reference) {
        return jdbc.sql("select id::text from whiria.report where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** Key of the task that this report has come to at that element. */
    String await(String reportId, String element) {
        return String.valueOf(of(reportId, element)
                .orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES)
                .join());
    }

    private CompletableFuture<Long> of(String reportId, String element) {
        return tasks.computeIfAbsent(reportId + "/" + element, task -> new CompletableFuture<>());
    }

    @Override
    public void close() throws SQLException {
        watch.close();
    }
}
