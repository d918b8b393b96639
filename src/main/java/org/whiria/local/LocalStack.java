package org.whiria.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_REPAIR = Duration.ofSeconds(5);

    private final LocalSettings settings;
    private final Distribution distribution;
    private final HomeLock lock;
    private volatile Database database;
    private volatile Broker broker;
    private volatile boolean closed;
    private volatile boolean stopping;
    private final AtomicBoolean watched = new AtomicBoolean();

    private LocalStack(
            LocalSettings settings, Distribution distribution, HomeLock lock, Database database, Broker broker) {
        this.settings = settings;
        this.distribution = distribution;
        this.lock = lock;
        this.database = database;
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
            open.forEach(LocalStack::closeQuietly);
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
        var lock = HomeLock.take(settings.home());
        open.push(lock);
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
        return new LocalStack(settings, distribution, lock, database, broker);
    }

    private static void endLeftOvers(LocalSettings settings) {
        // The broker first: PostgreSQL ends at once when nobody is connected.
        for (var name : List.of("broker", "postgres")) {
            if (settings.pidFile(name).end(LEFT_OVER_PATIENCE)) {
                LOG.info("Ended the {} that an earlier run had left running", name);
            }
        }
    }

    /**
     * Waits until the broker takes commands. From then on, a part that ends by itself is started again.
     *
     * @throws LocalProblem when the broker does not get ready, or {@link #stopWaiting()} was called
     */
    public void awaitReady() throws InterruptedException {
        broker.awaitReady(() -> stopping);
        if (watched.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("local-watch").start(this::watch);
        }
    }

    /** Lets nobody wait for the broker any more. */
    public void stopWaiting() {
        stopping = true;
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(repair() ? PAUSE_AFTER_REPAIR : WATCH_INTERVAL);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized boolean repair() {
        if (closed || (database.isRunning() && broker.isRunning())) {
            return false;
        }
        try {
            if (!database.isRunning()) {
                LOG.warn("PostgreSQL has ended unexpectedly and is started again");
                closeQuietly(database);
                database = Database.start(settings);
            }
            if (!broker.isRunning()) {
                LOG.warn(
                        "The engine has ended unexpectedly and is started again; its log is {}",
                        settings.log("broker"));
                broker = Broker.launch(settings, distribution, database.jdbcUrl());
            }
        } catch (LocalProblem problem) {
            LOG.error("{} {}", problem.getMessage(), problem.action());
        } catch (RuntimeException e) {
            LOG.error("A part of the embedded default could not be started again and is tried once more", e);
        }
        return true;
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
    public synchronized void close() {
        closed = true;
        closeQuietly(broker);
        closeQuietly(database);
        closeQuietly(lock);
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("A part of the embedded default did not end well", e);
        }
    }
}
