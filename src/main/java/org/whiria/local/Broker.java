package org.whiria.local;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Zeebe broker as a child process, with the exporter that projects its records into the database. */
final class Broker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final LocalSettings settings;
    private final PidFile pidFile;
    private final Process process;
    private final String id;

    private Broker(LocalSettings settings, PidFile pidFile, Process process, String id) {
        this.settings = settings;
        this.pidFile = pidFile;
        this.process = process;
        this.id = id;
    }

    /** Starts the process and does not wait for it: {@link #awaitReady} does. */
    static Broker launch(LocalSettings settings, Distribution distribution, String jdbcUrl) {
        try {
            LOG.info("Starting the engine (Camunda's Zeebe broker)");
            var log = settings.log("broker");
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, settings.log("broker.previous"), REPLACE_EXISTING);
            }
            var id = UUID.randomUUID().toString();
            var builder = new ProcessBuilder(command(settings, distribution, id))
                    .directory(distribution.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("ZEEBE_") || name.startsWith("CAMUNDA_"));
            builder.environment().putAll(BrokerEnvironment.of(settings, jdbcUrl));
            var process = builder.start();
            var pidFile = settings.pidFile("broker");
            pidFile.write(process.toHandle());
            return new Broker(settings, pidFile, process, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(LocalSettings settings, Distribution distribution, String id)
            throws IOException {
        var command = new ArrayList<String>();
        if (File.separatorChar == '/') {
            // Ctrl-C reaches every process of the terminal; the application ends this one when it needs it no more.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "broker"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.brokerOptions());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-XX:+ExitOnOutOfMemoryError"));
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        // By its own word the broker that answers is known from another one that took the port.
        command.addAll(List.of("-Dmanagement.info.env.enabled=true", "-Dinfo.whiria=" + id));
        command.add("-Dspring.config.additional-location=file:"
                + distribution.directory().resolve("config") + "/");
        command.add("-Dlog4j2.configurationFile=" + logConfiguration(settings));
        command.addAll(List.of("-cp", distribution.classPath(), "io.camunda.application.StandaloneBroker"));
        return command;
    }

    private static Path logConfiguration(LocalSettings settings) throws IOException {
        var file = settings.home().resolve("run").resolve("broker-log4j2.xml");
        try (InputStream resource = Broker.class.getResourceAsStream("broker-log4j2.xml")) {
            Files.copy(Objects.requireNonNull(resource), file, REPLACE_EXISTING);
        }
        return file;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Returns when the broker takes commands. */
    void awaitReady(BooleanSupplier stopping) throws InterruptedException {
        var deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!(answer("health/readiness").isPresent() && isThisOne())) {
            if (stopping.getAsBoolean()) {
                throw new LocalProblem("Whiria was stopped while the engine was starting.", "Start it again.");
            }
            if (!process.isAlive() || lacksPort()) {
                throw settings.ports()
                        .takenFromEngine()
                        .orElseGet(() -> problem("The engine ended while it was starting."));
            }
            if (System.nanoTime() > deadline) {
                throw problem("The engine was not ready after " + START_PATIENCE.toMinutes() + " minutes.");
            }
            Thread.sleep(100);
        }
        LOG.info("The engine is ready at 127.0.0.1:{}", settings.ports().grpc());
    }

    private LocalProblem problem(String what) {
        return new LocalProblem(
                what,
                "Its log " + settings.log("broker") + " says why. If the data is of no value, start afresh with"
                        + " --whiria.local.fresh");
    }

    /** A broker that cannot have one of its ports may stay alive, and says so only in its log. */
    private boolean lacksPort() {
        try {
            return Files.readString(settings.log("broker"), StandardCharsets.ISO_8859_1)
                    .contains("already in use");
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean isThisOne() {
        return answer("info").filter(info -> info.contains(id)).isPresent();
    }

    /** What this broker, or another one on its port, says at an address of its monitoring. */
    private Optional<String> answer(String path) {
        var address = URI.create("http://127.0.0.1:" + settings.ports().monitoring() + "/actuator/" + path);
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return Optional.empty();
            }
            try (var body = connection.getInputStream()) {
                return Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        PidFile.end(process.toHandle(), STOP_PATIENCE);
        pidFile.delete();
    }
}
