package org.whiria.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Engine data and database are one thing: a case whose process lives in other data, or a process whose case is
 * missing, cannot be worked on. Both carry the same id, the database as its comment, so that a backup of one put beside
 * another's is noticed before harm is done.
 */
final class Pairing {

    private static final String LABEL = "Whiria data ";

    // language=PostgreSQL
    private static final String READ = """
            select shobj_description(oid, 'pg_database') from pg_database where datname = current_database()
            """;

    // language=PostgreSQL
    private static final String IN_USE = """
            select exists (select from pg_namespace where nspname in ('whiria', 'engine'))
            """;

    private final Path engineData;
    private final Connection connection;

    Pairing(Path engineData, Connection connection) {
        this.engineData = engineData;
        this.connection = connection;
    }

    void check() throws IOException, SQLException {
        var engine = engineId();
        var database = databaseId();
        if (engine.isEmpty() && engineIsEmpty() && !databaseIsInUse()) {
            pair();
        } else if (engine.isEmpty() || !engine.equals(database)) {
            throw mismatch(engine, database);
        }
    }

    private LocalProblem mismatch(Optional<String> engine, Optional<String> database) {
        return new LocalProblem(
                "The database does not belong to the engine's data in %s (engine: %s, database: %s)."
                        .formatted(engineData, engine.orElse("no id"), database.orElse("no id")),
                "Put back both directories from the same backup, or start afresh (this deletes both) with"
                        + " --whiria.local.fresh");
    }

    private void pair() throws IOException, SQLException {
        var id = UUID.randomUUID().toString();
        try (var statement = connection.createStatement()) {
            statement.execute("comment on database %s is '%s'".formatted(connection.getCatalog(), LABEL + id));
        }
        Files.createDirectories(engineData);
        Files.writeString(idFile(), id);
    }

    private Optional<String> engineId() throws IOException {
        return Files.exists(idFile()) ? Optional.of(Files.readString(idFile()).strip()) : Optional.empty();
    }

    private boolean engineIsEmpty() throws IOException {
        if (!Files.exists(engineData)) {
            return true;
        }
        try (var files = Files.list(engineData)) {
            return files.findAny().isEmpty();
        }
    }

    private Optional<String> databaseId() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(READ)) {
            return result.next()
                    ? Optional.ofNullable(result.getString(1))
                            .filter(comment -> comment.startsWith(LABEL))
                            .map(comment -> comment.substring(LABEL.length()))
                    : Optional.empty();
        }
    }

    private boolean databaseIsInUse() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(IN_USE)) {
            return result.next() && result.getBoolean(1);
        }
    }

    private Path idFile() {
        return engineData.resolve("whiria-data-id");
    }
}
