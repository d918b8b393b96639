package org.whiria.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whiria.testing.ApplicationCommand;

@Timeout(300)
class StoppingTests {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private Process application;

    @BeforeEach
    void start() throws Exception {
        application = new ProcessBuilder(ApplicationCommand.with(
                        "--server.port=0", "--whiria.local.home=" + home, "--whiria.demo.cases=false"))
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }

    @AfterEach
    void killWhatIsLeft() {
        application.destroyForcibly();
        child("broker").end(Duration.ZERO);
        child("postgres").end(Duration.ZERO);
    }

    @Test
    void endsWithItsChildrenWhileTheEngineIsAway() throws Exception {
        await().atMost(180, SECONDS).until(() -> Files.readString(output()).contains("Whiria is ready"));
        child("broker").running().orElseThrow().destroyForcibly();
        await().atMost(60, SECONDS).until(() -> Files.readString(output()).contains("started again"));

        application.destroy();

        assertEndedWithItsChildren();
    }

    @Test
    void endsWithItsChildrenWhileTheEngineIsStarting() throws Exception {
        await().atMost(120, SECONDS).until(() -> child("broker").running().isPresent());

        application.destroy();

        assertEndedWithItsChildren();
    }

    private void assertEndedWithItsChildren() throws InterruptedException {
        assertThat(application.waitFor(BOUND.toSeconds(), SECONDS))
                .as("the application has ended")
                .isTrue();
        assertThat(child("broker").running()).isEmpty();
        assertThat(child("postgres").running()).isEmpty();
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private PidFile child(String name) {
        return new PidFile(home.resolve("run").resolve(name + ".pid"));
    }

    private Path output() {
        return home.resolve("output.log");
    }
}
