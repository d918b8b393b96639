package org.whiria.testing;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.whiria.testing.engine.TestEngine;

/** Ends with the test run whatever its tests started: first the applications, which say goodbye to their servers, then those. */
public class StopServers implements LauncherSessionListener {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Queue<ConfigurableApplicationContext> APPLICATIONS = new ConcurrentLinkedQueue<>();

    static void closeAtTheEnd(ConfigurableApplicationContext application) {
        APPLICATIONS.add(application);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        APPLICATIONS.forEach(StopServers::close);
        TestEngine.stopAll();
        PostgresServer.stop();
    }

    /**
     * A worker of the client (8.8.14) that is closed before its stream was opened keeps its lock for good, and closing the client then waits
     * for ever. It gives way to an interrupt.
     */
    private static void close(ConfigurableApplicationContext application) {
        Thread closing = Thread.ofPlatform().daemon().start(application::close);
        try {
            if (!closing.join(PATIENCE)) {
                closing.interrupt();
                closing.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
