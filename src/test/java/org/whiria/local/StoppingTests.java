package org.whiria.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whiria.testing.ApplicationCommand;

@Timeout(300)
class StoppingTests {

    @TempDir
    private Path home;

    private StartedApplication application;

    @BeforeEach
    void start() throws Exception {
        application = StartedApplication.start(home, ApplicationCommand.with(StartedApplication.arguments(home)));
    }

    @AfterEach
    void killWhatIsLeft() {
        application.close();
    }

    @Test
    void endsWithItsChildrenWhileTheEngineIsAway() throws Exception {
        application.awaitReady();
        application.child("broker").orElseThrow().destroyForcibly();
        await().atMost(60, SECONDS).until(() -> application.output().contains("started again"));

        application.assertEndsWithItsChildren();
    }

    @Test
    void endsWithItsChildrenWhileTheEngineIsStarting() throws Exception {
        await().atMost(120, SECONDS).until(() -> application.child("broker").isPresent());

        application.assertEndsWithItsChildren();
    }
}
