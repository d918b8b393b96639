package org.whiria.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.whiria.testing.engine.TestEngine;

/** Ends with the test run whatever its tests started. */
public class StopServers implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TestEngine.stopAll();
        PostgresServer.stop();
    }
}
