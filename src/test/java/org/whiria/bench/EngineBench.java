package org.whiria.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.FileSystemUtils;

/**
 * How late the engine's state is in PostgreSQL (engine timestamp of a new user task → row seen by another connection), and what the
 * projection costs in throughput. Engine, database, exporter and callers share one machine.
 */
public final class EngineBench {

    private static final int INSTANCES = 3_000;
    private static final int CALLERS = 32;

    private EngineBench() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
        try {
            sayMachine();
            lag(directory.resolve("lag"));
            for (var round = 1; round <= 2; round++) {
                throughput(directory.resolve("without-" + round), false);
                throughput(directory.resolve("with-" + round), true);
            }
            sayMachine();
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void lag(Path home) throws Exception {
        try (var engine = BenchEngine.start(home, true);
                var watch = TaskWatch.start(engine.connect())) {
            Callers.together(500, 8, () -> engine.create("bench-person"));
            watch.await(500);
            say("lag, warm-up of 500 done, 10 tasks/s", paced(engine, watch, 200, 10));
            say("lag, 50 tasks/s", paced(engine, watch, 1_000, 50));
            var rate = Callers.together(INSTANCES, CALLERS, () -> engine.create("bench-person"));
            say("lag, full load (%.0f tasks/s)".formatted(rate), watch.await(INSTANCES));
        }
    }

    private static List<Long> paced(BenchEngine engine, TaskWatch watch, int tasks, int perSecond)
            throws InterruptedException {
        Callers.paced(tasks, perSecond, () -> engine.create("bench-person"));
        return watch.await(tasks);
    }

    private static void throughput(Path home, boolean projected) throws Exception {
        try (var engine = BenchEngine.start(home, projected)) {
            Callers.together(1_000, CALLERS, () -> engine.create("bench-person"));
            var people = Callers.together(INSTANCES, CALLERS, () -> engine.create("bench-person"));
            System.out.printf(
                    "%s projection: start to open user task %.0f/s, start to end by a worker %.0f/s (engine too busy %d times)%n",
                    projected ? "with" : "without", people, workers(engine), engine.refused());
        }
    }

    @SuppressWarnings("try")
    private static double workers(BenchEngine engine) throws InterruptedException {
        var done = new CountDownLatch(INSTANCES);
        try (var worker = engine.client()
                .newWorker()
                .jobType("bench.record")
                .handler((client, job) -> client.newCompleteCommand(job).send().thenRun(done::countDown))
                .streamEnabled(true)
                .open()) {
            var start = System.nanoTime();
            Callers.together(INSTANCES, CALLERS, () -> engine.create("bench-worker"));
            done.await();
            return INSTANCES / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void say(String what, List<Long> lags) {
        System.out.printf(
                "%s: p50 %d ms, p95 %d ms, p99 %d ms, max %d ms (n = %d)%n",
                what, at(lags, 0.5), at(lags, 0.95), at(lags, 0.99), lags.getLast(), lags.size());
    }

    private static long at(List<Long> ascending, double share) {
        return ascending.get((int) Math.ceil(share * ascending.size()) - 1);
    }

    /** Figures from a machine that did other things meanwhile say little. */
    private static void sayMachine() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%d cores, load average of the last minute %.1f%n",
                machine.getAvailableProcessors(), machine.getSystemLoadAverage());
    }
}
