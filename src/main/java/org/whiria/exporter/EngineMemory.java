package org.whiria.exporter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.camunda.zeebe.exporter.api.context.Controller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers about the projection, in its own data: with whom it is paired and what the database had when it last said so.
 *
 * <p>A restarted engine remembers what its last snapshot knew; before the first snapshot that is nothing, and then its whole log is there.
 */
final class EngineMemory {

    private final Controller controller;
    private @Nullable Pair pair;

    /** The projection that an engine belongs to, and the position up to which the engine knows it to be written. */
    record Pair(UUID id, long position) {}

    EngineMemory(Controller controller) {
        this.controller = controller;
        this.pair = controller.readMetadata().map(EngineMemory::read).orElse(null);
    }

    @Nullable
    Pair pair() {
        return pair;
    }

    /** Lets the engine forget its log up to a position. */
    void acknowledge(long position, Pair written) {
        pair = written;
        controller.updateLastExportedRecordPosition(
                position, (written.id() + " " + written.position()).getBytes(US_ASCII));
    }

    private static Pair read(byte[] metadata) {
        var parts = new String(metadata, US_ASCII).split(" ", -1);
        return new Pair(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
    }
}
