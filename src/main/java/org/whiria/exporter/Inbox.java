package org.whiria.exporter;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/** What the engine has handed over and the database does not have yet. */
final class Inbox {

    /** What one transaction takes at most; more piles up only after the database was away. */
    private static final int BATCH = 5_000;

    private final LinkedBlockingQueue<Entry> entries;
    private final int lingerMs;
    private volatile String refusal = "";

    Inbox(int capacity, int lingerMs) {
        this.entries = new LinkedBlockingQueue<>(capacity);
        this.lingerMs = lingerMs;
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

    /** Waits for the first entry and a moment longer for its companions; what piled up during the last write is taken at once. */
    List<Entry> take() throws InterruptedException {
        var batch = new ArrayList<Entry>();
        if (entries.isEmpty()) {
            batch.add(entries.take());
            MILLISECONDS.sleep(lingerMs);
        }
        entries.drainTo(batch, BATCH);
        return batch;
    }
}
