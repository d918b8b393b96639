package org.whiria.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whiria.testing.Databases;

class PairingTests {

    @TempDir
    private Path home;

    private Path engine;
    private Connection connection;

    @BeforeEach
    void emptyDatabase() throws SQLException {
        engine = home.resolve("engine");
        connection = Databases.fresh().getConnection();
        execute("drop schema whiria cascade");
        execute("drop schema engine cascade");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void pairsWhatIsNewAndKnowsItAgain() throws Exception {
        check();
        execute("create schema whiria");
        Files.createDirectory(engine.resolve("data"));

        check();

        assertThat(engine.resolve("whiria-data-id")).exists();
    }

    @Test
    void refusesTheDatabaseOfOtherData() throws Exception {
        check();
        Files.writeString(engine.resolve("whiria-data-id"), "another");

        assertMismatch();
    }

    @Test
    void refusesADatabaseInUseWithoutItsEngineData() throws Exception {
        check();
        execute("create schema whiria");
        Files.delete(engine.resolve("whiria-data-id"));
        Files.delete(engine);

        assertMismatch();
    }

    @Test
    void refusesEngineDataWithAnEmptyDatabase() throws Exception {
        check();
        execute("comment on database %s is null".formatted(connection.getCatalog()));

        assertMismatch();
    }

    private void assertMismatch() {
        assertThatExceptionOfType(LocalProblem.class)
                .isThrownBy(this::check)
                .withMessageContaining("does not belong to the engine's data")
                .satisfies(problem -> assertThat(problem.action()).contains("--whiria.local.fresh"));
    }

    private void check() throws Exception {
        new Pairing(engine, connection).check();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
