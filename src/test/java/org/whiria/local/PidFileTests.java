package org.whiria.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    private static final Duration GRACE = Duration.ofMillis(300);

    private Process process;
    private PidFile file;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
        file = new PidFile(directory.resolve("run").resolve("child.pid"));
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void endsTheProcessThatIsWrittenDown() throws Exception {
        file.write(process.toHandle());

        assertThat(file.end(GRACE)).isTrue();

        process.waitFor();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void killsAProcessThatDoesNotWantToEnd() throws Exception {
        var stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while true; do sleep 0.1; done").start();
        stubborn.inputReader().readLine();
        file.write(stubborn.toHandle());

        file.end(GRACE);

        assertThat(stubborn.waitFor()).isEqualTo(128 + 9);
    }

    @Test
    void leavesAloneAnotherProcessThatHasTakenTheId() throws Exception {
        var anHourEarlier = process.info().startInstant().orElseThrow().minusSeconds(3600);
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), process.pid() + " " + anHourEarlier.toEpochMilli());

        assertThat(file.end(GRACE)).isFalse();

        assertThat(process.isAlive()).isTrue();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void findsNothingWhereNothingOrHalfALineWasWritten() throws Exception {
        assertThat(file.running()).isEmpty();

        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), Long.toString(process.pid()));

        assertThat(file.running()).isEmpty();
    }
}
