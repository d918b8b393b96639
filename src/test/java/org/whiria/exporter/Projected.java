package org.whiria.exporter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the engine schema as its readers do. */
final class Projected {

    private final JdbcClient database;

    Projected(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    List<Map<String, Object>> rows(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query().listOfRows();
    }

    List<String> texts(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(String.class).list();
    }

    long number(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(Long.class).single();
    }

    /** Waits until a query finds something and answers the first value found. */
    long await(String sql, Object... parameters) {
        return ExportingEngine.eventually(() ->
                        database.sql(sql).params(parameters).query(Long.class).list())
                .getFirst();
    }

    void awaitCount(long count, String sql, Object... parameters) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> number(sql, parameters) == count);
    }
}
