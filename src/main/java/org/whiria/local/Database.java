package org.whiria.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A real and durable PostgreSQL server as a child process. */
final class Database implements AutoCloseable {

    static final String NAME = "whiria";
    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final PidFile pidFile;

    private Database(EmbeddedPostgres server, PidFile pidFile) {
        this.server = server;
        this.pidFile = pidFile;
    }

    static Database start(LocalSettings settings) {
        refuseToRunAsRoot();
        var binaries = settings.build().resolve("postgres");
        var data = settings.databaseData();
        var initialising = settings.home().resolve("run").resolve("postgres.initialising");
        try {
            discardHalfUnpacked(binaries);
            if (Files.deleteIfExists(initialising)) {
                FileSystemUtils.deleteRecursively(data);
            }
            if (!Files.exists(data)) {
                LOG.info("Setting up PostgreSQL for the first time");
                Files.createFile(initialising);
            }
            var database = new Database(launch(settings, binaries, data), settings.pidFile("postgres"));
            database.takeOver(data);
            Files.deleteIfExists(initialising);
            LOG.info("PostgreSQL is ready at {}", database.jdbcUrl());
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            throw Ports.taken("PostgreSQL", settings.ports().database()).orElseGet(() -> didNotStart(settings, e));
        }
    }

    private static LocalProblem didNotStart(LocalSettings settings, Exception e) {
        return new LocalProblem(
                "PostgreSQL did not start (" + e + ").",
                "Its log " + settings.log("postgres") + " says why. If the data is of no value, start afresh with "
                        + "--whiria.local.fresh",
                e);
    }

    private static EmbeddedPostgres launch(LocalSettings settings, Path binaries, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(settings.ports().database())
                .setPGStartupWait(PATIENCE)
                // The library is made for tests and switches durability off; cases are meant to survive.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setOutputRedirector(appendTo(settings.log("postgres")))
                .start();
    }

    private void takeOver(Path data) throws IOException, SQLException {
        try {
            writePid(data);
            refuseAnother(data);
            create();
        } catch (IOException | SQLException e) {
            close();
            throw e;
        }
    }

    boolean isRunning() {
        return pidFile.running().isPresent();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    Connection connect() throws SQLException {
        return server.getDatabase(USER, NAME).getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
        // The library stops waiting after five seconds.
        pidFile.end(PATIENCE);
    }

    private static ProcessBuilder.Redirect appendTo(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        return ProcessBuilder.Redirect.appendTo(log.toFile());
    }

    private static void refuseToRunAsRoot() {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new LocalProblem(
                    "PostgreSQL refuses to run as root, and this system does not let root drop its rights (unshare -U).",
                    "Run Whiria as an ordinary user.");
        }
    }

    /** The library takes a directory that an interrupted unpacking left behind for one that it can unpack into. */
    private static void discardHalfUnpacked(Path binaries) throws IOException {
        Files.createDirectories(binaries);
        try (var unpacked = Files.list(binaries)) {
            for (var directory : unpacked.toList()) {
                if (!Files.exists(directory.resolve(".exists")) && !isBeingUnpacked(directory)) {
                    FileSystemUtils.deleteRecursively(directory);
                }
            }
        }
    }

    private static boolean isBeingUnpacked(Path directory) {
        try (var channel = FileChannel.open(directory.resolve("epg-lock"), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException notLocked) {
            return false;
        }
    }

    private void writePid(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(pidFile::write);
    }

    /** The library takes any server that answers on the port for its own. */
    private void refuseAnother(Path data) throws IOException, SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var shown = statement.executeQuery("show data_directory")) {
            if (!shown.next() || !Files.isSameFile(Path.of(shown.getString(1)), data)) {
                throw new SQLException("Another PostgreSQL answers");
            }
        }
    }

    private void create() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                connection.createStatement().execute("create database " + NAME);
            }
        }
    }
}
