package org.whiria.testing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Moves the engine's own clock.
 *
 * <p>A pinned clock stands still, so it is pinned anew every 100 ms while it is off. The broker's controlled clock will not
 * do: after going back from a jump its timers never fire again.
 */
final class EngineClock implements AutoCloseable {

    private static final long TICK_MILLIS = 100;

    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Broker broker;
    private Duration offset = Duration.ZERO;

    EngineClock(Broker broker) {
        this.broker = broker;
        var unused = ticker.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    synchronized Instant now() {
        return Instant.now().plus(offset);
    }

    synchronized void add(Duration duration) {
        offset = offset.plus(duration);
        pin();
    }

    synchronized void reset() {
        if (!offset.isZero()) {
            offset = Duration.ZERO;
            broker.command("POST", "/v2/clock/reset", Map.of());
        }
    }

    private synchronized void tick() {
        if (!offset.isZero()) {
            pin();
        }
    }

    private void pin() {
        broker.command("PUT", "/v2/clock", Map.of("timestamp", now().toEpochMilli()));
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
