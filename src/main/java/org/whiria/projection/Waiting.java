package org.whiria.projection;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until the exporter has written what a command has just caused: as a rule some hundredths of a second. */
public final class Waiting {

    private static final Duration STEP = Duration.ofMillis(10);

    private Waiting() {}

    /** Whether the condition came true in time. */
    public static boolean until(BooleanSupplier condition, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
