package org.whiria.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whiria.story.Person;
import org.whiria.testing.ApplicationCommand;

/** The application in a process of its own, with the engine and the database that it starts. */
final class Product implements AutoCloseable {

    private static final int PORT_LINE = 3;
    private static final Pattern ENGINE_LINE = Pattern.compile("^ +Engine +(http\\S+)");

    private final Path home;
    private final int port;
    private final List<String> options;
    private @Nullable Process application;

    Product(Path home, int port, String... options) {
        this.home = home;
        this.port = port;
        this.options = List.of(options);
    }

    /** What can be killed. */
    enum Part {
        APPLICATION,
        BROKER,
        POSTGRES
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    void start() throws IOException {
        Files.createDirectories(home);
        var log = home.resolve("application.log").toFile();
        application = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private List<String> command() {
        var command = new ArrayList<>(ApplicationCommand.with("--server.port=" + port, "--whiria.local.home=" + home));
        command.addAll(options);
        return command;
    }

    /** Waits until somebody can work. */
    void awaitReady() throws InterruptedException {
        var person = new Person(address(), "supervisor");
        Patience.ofMinutes(4).await("the application", () -> {
            if (application == null || !application.isAlive()) {
                throw new GaveUp("The application has ended; see " + home.resolve("application.log"));
            }
            return person.get("/tasks").ok() ? Optional.of(true) : Optional.empty();
        });
    }

    /** {@code kill -9}; an application that is killed is started again, the others it starts again itself. */
    boolean kill(Part part) throws IOException, InterruptedException {
        if (part != Part.APPLICATION) {
            return killChild(part.name().toLowerCase(Locale.ROOT));
        }
        if (application != null) {
            application.destroyForcibly().waitFor();
        }
        start();
        return true;
    }

    private boolean killChild(String name) throws IOException {
        var child = pid(name).flatMap(ProcessHandle::of);
        return child.map(ProcessHandle::destroyForcibly).orElse(false);
    }

    private Optional<Long> pid(String name) throws IOException {
        var file = home.resolve("run").resolve(name + ".pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(Files.readString(file).strip().split(" ", -1)[0]));
    }

    /** Memory of a child and its own children, as Linux counts it: pages that they share count for each. */
    long residentMegabytes(Part part) throws IOException {
        var parent = pid(part.name().toLowerCase(Locale.ROOT)).orElseThrow();
        var children = ProcessHandle.of(parent).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        var kilobytes = 0L;
        for (var one : Stream.concat(Stream.of(parent), children).toList()) {
            kilobytes += residentKilobytes(one);
        }
        return kilobytes / 1024;
    }

    private static long residentKilobytes(long pid) throws IOException {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                : 0;
    }

    /** Where the database listens now. */
    String jdbcUrl() throws IOException {
        var port = Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/whiria";
    }

    /** Where the engine listens now, as the application says it when it is ready. */
    URI engine() throws IOException {
        return Files.readAllLines(home.resolve("application.log")).stream()
                .map(ENGINE_LINE::matcher)
                .filter(Matcher::find)
                .map(line -> URI.create(line.group(1)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    void stop() {
        if (application != null) {
            application.destroy();
            application.onExit().join();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
