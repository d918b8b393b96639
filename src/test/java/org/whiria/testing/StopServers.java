package org.whiria.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.whiria.testing.engine.TestEngine;

/** Ends with the test run whatever its tests started: first the applications, which say goodbye to their servers, then those. */
public class StopServers implements LauncherSessionListener {

    private static final Queue<ConfigurableApplicationContext> APPLICATIONS = new ConcurrentLinkedQueue<>();

    static void closeAtTheEnd(ConfigurableApplicationContext application) {
        APPLICATIONS.add(application);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        APPLICATIONS.forEach(ConfigurableApplicationContext::close);
        TestEngine.stopAll();
        PostgresServer.stop();
    }
}
