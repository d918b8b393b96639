package org.whiria.exporter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code engine}: created by whoever comes first, the broker or the application, since neither may wait for the other.
 *
 * <p>The version stands in {@code engine.schema_version}.
 */
public final class EngineSchema {

    /** The version of the schema that this jar writes and reads. */
    public static final int VERSION = 1;

    /** Any number will do, as long as nobody else locks on it. */
    private static final long LOCK = 0x77686972_69610001L;

    private EngineSchema() {}

    /**
     * Creates the schema unless it is there. Several callers at once are safe; the connection's auto-commit mode is as before afterwards.
     *
     * @throws IllegalStateException if the schema there was written by a newer version of the exporter
     */
    public static void ensure(Connection connection) throws SQLException {
        if (isCurrent(connection)) {
            return;
        }
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            if (!isCurrent(connection)) {
                create(statement);
            }
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static void create(Statement statement) throws SQLException {
        statement.execute(script());
        statement.execute("insert into engine.schema_version (version) values (" + VERSION + ")");
    }

    private static boolean isCurrent(Connection connection) throws SQLException {
        var version = version(connection);
        if (version != null && version != VERSION) {
            throw new IllegalStateException(
                    "Schema 'engine' has version %d, this exporter writes version %d. Run broker and application with the same release of Whiria."
                            .formatted(version, VERSION));
        }
        return version != null;
    }

    private static @Nullable Integer version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!firstIsTrue(statement.executeQuery("select to_regclass('engine.schema_version') is not null"))) {
                return null;
            }
            try (var versions = statement.executeQuery("select max(version) from engine.schema_version")) {
                versions.next();
                return versions.getObject(1, Integer.class);
            }
        }
    }

    private static boolean firstIsTrue(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String script() {
        try (InputStream script = EngineSchema.class.getResourceAsStream("engine-schema.sql")) {
            if (script == null) {
                throw new IllegalStateException("engine-schema.sql is missing beside EngineSchema.class");
            }
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
