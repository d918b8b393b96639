package org.whiria.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTests {

    @Test
    void keepsTheDataOverARestartAndRefusesASecondApplication(@TempDir Path home) throws Exception {
        var settings = LocalSettings.in(home)
                .withBroker(
                        "ZEEBE_BROKER_EXPORTERS_WHIRIA_CLASSNAME",
                        "io.camunda.zeebe.broker.exporter.debug.DebugLogExporter");
        try (var stack = LocalStack.start(settings)) {
            execute(stack, "create table survives ()");
            stack.awaitReady();

            assertThatExceptionOfType(LocalProblem.class)
                    .isThrownBy(() -> LocalStack.start(settings))
                    .withMessageContaining("already running");
        }
        assertThat(settings.pidFile("broker").running()).isEmpty();
        assertThat(settings.pidFile("postgres").running()).isEmpty();

        try (var again = LocalStack.start(settings.withPorts(Ports.free()))) {
            execute(again, "insert into survives default values");
            again.awaitReady();
        }
    }

    private static void execute(LocalStack stack, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
