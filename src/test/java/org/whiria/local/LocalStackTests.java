package org.whiria.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTests {

    /** An application of its own, so that it can be killed. */
    static final class Application {

        private Application() {}

        public static void main(String[] arguments) throws Exception {
            var stack = LocalStack.start(LocalSettings.in(Path.of(arguments[0])));
            execute(stack, "create table survives ()");
            stack.awaitReady();
            System.out.println("ready");
            Thread.sleep(600_000);
        }
    }

    @Test
    @Timeout(300)
    void goesOnAfterTheApplicationAndThenItsChildrenWereKilled(@TempDir Path home) throws Exception {
        var settings = LocalSettings.in(home);
        killAnApplicationOn(home);
        var leftBroker = settings.pidFile("broker").running().orElseThrow();
        var leftPostgres = settings.pidFile("postgres").running().orElseThrow();

        try (var stack = LocalStack.start(settings)) {
            assertThat(leftBroker.isAlive()).isFalse();
            assertThat(leftPostgres.isAlive()).isFalse();
            execute(stack, "insert into survives default values");
            stack.awaitReady();

            assertThatExceptionOfType(LocalProblem.class)
                    .isThrownBy(() -> LocalStack.start(settings))
                    .withMessageContaining("already running");

            settings.pidFile("broker").running().orElseThrow().destroyForcibly();
            settings.pidFile("postgres").running().orElseThrow().destroyForcibly();
            await().atMost(120, SECONDS).ignoreExceptions().untilAsserted(() -> {
                execute(stack, "insert into survives default values");
                assertThat(settings.pidFile("broker").running()).isPresent();
            });
            stack.awaitReady();
        }

        assertThat(settings.pidFile("broker").running()).isEmpty();
        assertThat(settings.pidFile("postgres").running()).isEmpty();
    }

    private static void killAnApplicationOn(Path home) throws Exception {
        var application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(application.inputReader().lines().anyMatch("ready"::equals)).isTrue();
        application.destroyForcibly().waitFor();
    }

    private static void execute(LocalStack stack, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
