package org.whiria.local.start;

import org.springframework.context.SmartLifecycle;
import org.whiria.local.LocalStack;

/**
 * Lets the engine get ready while the application context is being built, and waits for it before the first worker and
 * the first page.
 */
final class EngineReadiness implements SmartLifecycle {

    private final LocalStack stack;
    private boolean running;

    EngineReadiness(LocalStack stack) {
        this.stack = stack;
    }

    @Override
    public void start() {
        try {
            stack.awaitReady();
            running = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
