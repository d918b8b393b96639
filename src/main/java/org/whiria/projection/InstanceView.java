package org.whiria.projection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A process instance.
 *
 * @param parentKey the instance whose call activity started it; null at the root
 * @param rootKey the outermost instance of the call hierarchy; its own key at the root
 */
public record InstanceView(
        long key,
        long definitionKey,
        String processId,
        String processName,
        int version,
        @Nullable Long parentKey,
        @Nullable Long parentElementInstanceKey,
        long rootKey,
        State state,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt) {

    /** Whether it runs, and how it ended. */
    public enum State {
        ACTIVE,
        COMPLETED,
        TERMINATED
    }
}
