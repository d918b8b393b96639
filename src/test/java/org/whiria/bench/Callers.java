package org.whiria.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Calls made at a time, or at a pace. */
final class Callers {

    private Callers() {}

    /** Makes {@code calls} calls, {@code atATime} of them at once; answers calls per second. */
    static double together(int calls, int atATime, Runnable call) throws InterruptedException {
        var start = System.nanoTime();
        var free = new Semaphore(atATime);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < calls; number++) {
                free.acquire();
                threads.execute(() -> {
                    try {
                        call.run();
                    } finally {
                        free.release();
                    }
                });
            }
        }
        return calls / ((System.nanoTime() - start) / 1e9);
    }

    /** Makes {@code calls} calls, {@code perSecond} of them a second, without waiting for their answers. */
    static void paced(int calls, int perSecond, Runnable call) throws InterruptedException {
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < calls; number++) {
                var wait = start + number * 1_000_000_000L / perSecond - System.nanoTime();
                Thread.sleep(Math.max(0, wait / 1_000_000));
                threads.execute(call);
            }
        }
    }
}
