package org.whiria.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded default: a PostgreSQL server and a Zeebe broker, both real and durable, as children of this process.
 * What an earlier run left behind, because it was killed, is ended first. Needs no Spring.
 */
public final class LocalStack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalStack.class);
    private static final Duration LEFT_OVER_PATIENCE = Duration.ofSeconds(15);

    private final LocalSettings settings;
    private final Deque<AutoCloseable> open;
    private final Broker broker;

    private LocalStack(LocalSettings settings, Deque<AutoCloseable> open, Broker broker) {
        this.settings = settings;
        this.open = open;
        this.broker = broker;
    }

    /**
     * Starts the database, waits for it, and launches the broker, which gets ready in the background.
     *
     * @throws LocalProblem with what is wrong and what to do about it; nothing is left running then
     */
    public static LocalStack start(LocalSettings settings) {
        var open = new ArrayDeque<AutoCloseable>();
        try {
            return start(settings, open);
        } catch (IOException | SQLException | RuntimeException e) {
            closeAll(open);
            throw e instanceof LocalProblem problem
                    ? problem
                    : new LocalProblem(
                            "The embedded engine and database did not start (" + e + ").",
                            "The logs in " + settings.home().resolve("log") + " say why.",
                            e);
        }
    }

    private static LocalStack start(LocalSettings settings, Deque<AutoCloseable> open)
            throws IOException, SQLException {
        var distribution = Distribution.find(settings.build());
        open.push(HomeLock.take(settings.home()));
        endLeftOvers(settings);
        if (settings.fresh()) {
            LOG.info("Starting afresh: deleting the data in {}", settings.home());
            FileSystemUtils.deleteRecursively(settings.engineData());
            FileSystemUtils.deleteRecursively(settings.databaseData());
        }
        var database = Database.start(settings);
        open.push(database);
        try (var connection = database.connect()) {
            new Pairing(settings.engineData(), connection).check();
        }
        var broker = Broker.launch(settings, distribution, database.jdbcUrl());
        open.push(broker);
        return new LocalStack(settings, open, broker);
    }

    private static void endLeftOvers(LocalSettings settings) {
        // The broker first: PostgreSQL ends at once when nobody is connected.
        for (var name : List.of("broker", "postgres")) {
            if (settings.pidFile(name).end(LEFT_OVER_PATIENCE)) {
                LOG.info("Ended the {} that an earlier run had left running", name);
            }
        }
    }

    /** Waits until the broker takes commands. */
    public void awaitReady() throws InterruptedException {
        broker.awaitReady();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + settings.ports().database() + "/" + Database.NAME;
    }

    public String databaseUser() {
        return Database.USER;
    }

    /** The database trusts every local connection; a password only keeps drivers from asking for one. */
    public String databasePassword() {
        return Database.USER;
    }

    public URI grpcAddress() {
        return address(settings.ports().grpc());
    }

    public URI restAddress() {
        return address(settings.ports().rest());
    }

    /** Health, metrics and administration of the broker, below {@code /actuator}. */
    public URI monitoringAddress() {
        return address(settings.ports().monitoring());
    }

    public Path home() {
        return settings.home();
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends the broker, then the database. */
    @Override
    public void close() {
        closeAll(open);
    }

    private static void closeAll(Deque<AutoCloseable> open) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("A part of the embedded default did not end well", e);
            }
        }
    }
}
