package org.whiria.projection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A place where an instance stopped and waits for a person.
 *
 * @param jobKey the job that ran out of attempts; null when no job is concerned
 * @param message what the engine or the worker said
 */
public record IncidentView(
        long key,
        long processInstanceKey,
        String elementId,
        @Nullable String elementName,
        @Nullable Long jobKey,
        String type,
        @Nullable String message,
        boolean active,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime resolvedAt) {}
