package org.whiria.exporter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The schema {@code engine}: created by whoever comes first, the broker or the application, since neither may wait for the other.
 *
 * <p>The version stands in {@code engine.schema_version}.
 */
public final class EngineSchema {

    /** Each leads from one version to the next, the first from nothing. */
    private static final List<String> SCRIPTS = List.of("engine-schema.sql", "engine-schema-2.sql");

    /** The version of the schema that this jar writes and reads. */
    public static final int VERSION = SCRIPTS.size();

    /** Any number will do, as long as nobody else locks on it. */
    private static final long LOCK = 0x77686972_69610001L;

    /** Asks the catalogue's rows: a name that was looked up before somebody else created it may still count as unknown. */
    // language=PostgreSQL
    private static final String EXISTS =
            "select exists (select from pg_catalog.pg_tables where schemaname = 'engine' and tablename = 'schema_version')";

    private EngineSchema() {}

    /**
     * Creates the schema unless it is there, and brings one of an earlier release up to this one's. Several callers at once are safe; the
     * connection's auto-commit mode is as before afterwards.
     *
     * @throws IllegalStateException if the schema there was written by a newer version of the exporter
     */
    public static void ensure(Connection connection) throws SQLException {
        if (version(connection) == VERSION) {
            return;
        }
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            upgrade(statement, version(connection));
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static void upgrade(Statement statement, int from) throws SQLException {
        for (var version = from + 1; version <= VERSION; version++) {
            statement.execute(script(SCRIPTS.get(version - 1)));
            statement.execute("insert into engine.schema_version (version) values (" + version + ")");
        }
    }

    /** 0 where there is no schema yet. */
    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!firstIsTrue(statement.executeQuery(EXISTS))) {
                return 0;
            }
            try (var versions = statement.executeQuery("select coalesce(max(version), 0) from engine.schema_version")) {
                versions.next();
                return known(versions.getInt(1));
            }
        }
    }

    private static int known(int version) {
        if (version > VERSION) {
            throw new IllegalStateException(
                    "Schema 'engine' has version %d, this exporter writes version %d. Run broker and application with the same release of Whiria."
                            .formatted(version, VERSION));
        }
        return version;
    }

    private static boolean firstIsTrue(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String script(String name) {
        try (InputStream script = EngineSchema.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is missing beside EngineSchema.class");
            }
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
