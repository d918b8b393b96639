package org.whiria.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The application in a process of its own, with the engine and the database that it starts; none of them outlives the test. */
final class StartedApplication implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Pattern ADDRESS = Pattern.compile("Open +(http://\\S+)");

    private final Path home;
    private final Process process;

    private StartedApplication(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** What a test says to the application: its data is in {@code home}, it takes a free port, and it has no cases yet. */
    static String[] arguments(Path home) {
        return new String[] {"--server.port=0", "--whiria.local.home=" + home, "--whiria.demo.cases=false"};
    }

    static StartedApplication start(Path home, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile())
                .start();
        return new StartedApplication(home, process);
    }

    URI awaitReady() {
        return await().atMost(180, SECONDS)
                .failFast("the application has ended: " + home, () -> !process.isAlive())
                .until(this::address, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<URI> address() {
        var address = ADDRESS.matcher(output());
        return address.find() ? Optional.of(URI.create(address.group(1))) : Optional.empty();
    }

    String output() {
        try {
            return Files.readString(home.resolve("output.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of the {@code broker} or of {@code postgres}. */
    Optional<ProcessHandle> child(String name) {
        return pidFile(name).running();
    }

    private PidFile pidFile(String name) {
        return new PidFile(home.resolve("run").resolve(name + ".pid"));
    }

    void assertEndsWithItsChildren() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(BOUND.toSeconds(), SECONDS))
                .as("the application has ended")
                .isTrue();
        assertThat(child("broker")).isEmpty();
        assertThat(child("postgres")).isEmpty();
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /** Kills what is left. */
    @Override
    public void close() {
        process.destroyForcibly();
        pidFile("broker").end(Duration.ZERO);
        pidFile("postgres").end(Duration.ZERO);
    }
}
