package org.whiria.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.exporter.EngineSchema;

/** Databases with the schemas {@code engine} and {@code whiria} as the application finds them after its migrations. */
public final class Databases {

    private static final String TEMPLATE = "whiria_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static boolean migrated;

    private Databases() {}

    /** A new, migrated database that nobody else uses. */
    public static PGSimpleDataSource fresh() {
        return fresh("whiria_" + NUMBER.incrementAndGet());
    }

    static synchronized PGSimpleDataSource fresh(String name) {
        if (!migrated) {
            admin("create database " + TEMPLATE);
            migrate(named(TEMPLATE));
            migrated = true;
        }
        admin("create database %s template %s".formatted(name, TEMPLATE));
        return named(name);
    }

    /** Migrates an empty database as the application would, and remembers what the migrations put into it. */
    public static void migrate(DataSource database) {
        try (Connection connection = database.getConnection()) {
            EngineSchema.ensure(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The engine schema cannot be created", e);
        }
        Flyway.configure().dataSource(database).schemas("whiria").load().migrate();
        Cleaning.rememberReferenceData(JdbcClient.create(database));
    }

    private static void admin(String sql) {
        JdbcClient.create(PostgresServer.running().getPostgresDatabase())
                .sql(sql)
                .update();
    }

    private static PGSimpleDataSource named(String name) {
        EmbeddedPostgres server = PostgresServer.running();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setCurrentSchema("whiria,engine");
        return source;
    }
}
