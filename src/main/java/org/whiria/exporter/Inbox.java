package org.whiria.exporter;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/** What the engine has handed over and the database does not have yet. */
final class Inbox {

    /** What one transaction takes at most; more piles up only after the database was away. */
    private static final int BATCH = 5_000;

    /** Under load, fewer and larger transactions leave the engine more of the machine: a millisecond for so many records of the last one. */
    private static final int RECORDS_PER_MS = 8;

    private static final int LONGEST_LINGER_MS = 40;

    private final LinkedBlockingQueue<Entry> entries;
    private final int lingerMs;
    private int pauseMs;
    private volatile String refusal = "";

    Inbox(int capacity, int lingerMs) {
        this.entries = new LinkedBlockingQueue<>(capacity);
        this.lingerMs = lingerMs;
        this.pauseMs = lingerMs;
    }

    /** @throws IllegalStateException if nothing more is taken; the engine offers the record again later and keeps serving meanwhile */
    void add(Entry entry) {
        if (!refusal.isEmpty()) {
            throw new IllegalStateException(refusal);
        }
        if (!entries.offer(entry)) {
            throw new IllegalStateException(
                    "%,d records wait for the database, the engine's log keeps the rest until it is back"
                            .formatted(entries.size()));
        }
    }

    /** Takes nothing more until {@link #reopen}. */
    void refuse(String reason) {
        refusal = reason;
    }

    void reopen() {
        refusal = "";
    }

    /** Waits for the first entry and a moment longer for its companions. */
    List<Entry> take() throws InterruptedException {
        var batch = new ArrayList<Entry>();
        batch.add(entries.take());
        MILLISECONDS.sleep(pauseMs);
        entries.drainTo(batch, BATCH);
        pauseMs = Math.max(lingerMs, Math.min(lingerMs + batch.size() / RECORDS_PER_MS, LONGEST_LINGER_MS));
        return batch;
    }
}
