package org.whiria.testing.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.local.LocalSettings;
import org.whiria.local.LocalStack;
import org.whiria.testing.Databases;

/**
 * A broker with its PostgreSQL, started by the first test that asks for it and stopped at the end of the run.
 *
 * <p>Process tests and application tests have one each: workers of a cached application context would take the jobs that a process test
 * wants to answer itself.
 */
public final class TestEngine implements AutoCloseable {

    private static final Map<String, TestEngine> RUNNING = new LinkedHashMap<>();

    private final LocalStack stack;
    private final HikariDataSource database;
    private final Facade facade;

    private TestEngine(LocalStack stack, HikariDataSource database, Facade facade) {
        this.stack = stack;
        this.database = database;
        this.facade = facade;
    }

    public static TestEngine ofProcessTests() {
        return named("process-tests");
    }

    public static TestEngine ofApplicationTests() {
        return named("application-tests");
    }

    private static synchronized TestEngine named(String name) {
        return RUNNING.computeIfAbsent(name, TestEngine::start);
    }

    public static synchronized void stopAll() {
        RUNNING.values().forEach(TestEngine::close);
        RUNNING.clear();
    }

    private static TestEngine start(String name) {
        LocalStack stack = LocalStack.start(LocalSettings.in(Path.of("target", "engine-of-" + name))
                .withFreshData(true)
                // Messages of one test must be gone before the next; by default the engine looks once a minute.
                .withBroker("ZEEBE_BROKER_EXPERIMENTAL_ENGINE_MESSAGES_TTLCHECKERINTERVAL", "1s"));
        try {
            HikariDataSource database = connect(stack);
            Databases.migrate(database);
            stack.awaitReady();
            return new TestEngine(
                    stack, database, new Facade(new Broker(stack.restAddress()), JdbcClient.create(database)));
        } catch (IOException e) {
            stack.close();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            stack.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the engine of the tests started", e);
        }
    }

    private static HikariDataSource connect(LocalStack stack) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(stack.jdbcUrl());
        database.setUsername(stack.databaseUser());
        database.setPassword(stack.databasePassword());
        database.setMaximumPoolSize(5);
        return database;
    }

    /** gRPC of the broker itself. */
    public URI grpcAddress() {
        return stack.grpcAddress();
    }

    /** REST of the broker itself, as the application uses it. */
    public URI restAddress() {
        return stack.restAddress();
    }

    /** REST and monitoring as Camunda Process Test uses them. */
    public URI facadeAddress() {
        return facade.address();
    }

    public String jdbcUrl() {
        return stack.jdbcUrl();
    }

    public DataSource database() {
        return database;
    }

    /** Health and administration of the broker, below {@code /actuator}. */
    public URI monitoringAddress() {
        return stack.monitoringAddress();
    }

    /** Where the engine keeps its data and its log. */
    public Path home() {
        return stack.home();
    }

    /** Moves the engine's clock forward, until {@link #clear}; that of the application stays. */
    public void timePasses(Duration duration) {
        facade.timePasses(duration);
    }

    /** Ends all instances and messages; what is deployed stays deployed. */
    public void clear() {
        facade.clear();
    }

    @Override
    public void close() {
        facade.close();
        database.close();
        stack.close();
    }
}
