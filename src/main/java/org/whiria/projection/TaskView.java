package org.whiria.projection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the engine knows it.
 *
 * @param candidateGroups groups of the form {@code role@site}
 * @param headers the task headers of the model, e.g. {@code separateFrom}
 * @param properties the properties of the model element, e.g. {@code source}, {@code guidance}
 */
public record TaskView(
        long key,
        long processInstanceKey,
        long rootKey,
        long elementInstanceKey,
        long definitionKey,
        String processId,
        String processName,
        int processVersion,
        String elementId,
        String name,
        State state,
        @Nullable String assignee,
        List<String> candidateGroups,
        @Nullable OffsetDateTime dueAt,
        int priority,
        @Nullable Long formKey,
        Map<String, String> headers,
        Map<String, String> properties,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime endedAt) {

    /** Whether a person can still do it. */
    public enum State {
        CREATED,
        COMPLETED,
        CANCELED
    }

    public boolean open() {
        return state == State.CREATED;
    }
}
