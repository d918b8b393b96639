package org.whiria.exporter;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;

/**
 * Carries records from the inbox to the database, on a thread of its own: the engine must not wait for a database, and its own timer
 * follows a clock that tests move.
 */
final class Flusher {

    private static final int FIRST_PAUSE_MS = 100;
    private static final int LONGEST_PAUSE_MS = 5_000;
    private static final int STOP_MS = 2_000;
    private static final int TELL_EVERY = 60;

    private final Inbox inbox;
    private final Projection projection;
    private final EngineMemory memory;
    private final Logger log;
    private final Thread thread;
    private volatile boolean stopped;

    Flusher(int partition, Inbox inbox, Projection projection, EngineMemory memory, Logger log) {
        this.inbox = inbox;
        this.projection = projection;
        this.memory = memory;
        this.log = log;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("whiria-exporter-" + partition)
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Stops after the write under way; what is left is exported again. */
    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(STOP_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (projection) {
            while (!stopped) {
                flush(inbox.take());
            }
        } catch (InterruptedException stopping) {
            log.debug("The exporter stops");
        }
    }

    /** Tries until the database has it: a record left out would be a hole for good. */
    private void flush(List<Entry> entries) throws InterruptedException {
        var pauseMs = FIRST_PAUSE_MS;
        for (var failures = 0; !written(entries, failures); failures++) {
            MILLISECONDS.sleep(pauseMs);
            pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        }
    }

    private boolean written(List<Entry> entries, int failures) {
        try {
            memory.acknowledge(entries.getLast().position(), projection.write(entries, memory.pair()));
            if (failures > 0) {
                log.info("The database is written again");
                inbox.reopen();
            }
            return true;
        } catch (PairingMismatch mismatch) {
            inbox.refuse(mismatch.explanation());
            if (failures % TELL_EVERY == 0) {
                log.error(mismatch.explanation());
            }
        } catch (SQLException | RuntimeException failure) {
            if (failures % TELL_EVERY == 0) {
                log.warn("Writing to the database failed, the exporter tries again until it succeeds", failure);
            }
        }
        return false;
    }
}
