package org.whiria.projection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One element of the model within an instance, however often it ran.
 *
 * @param name empty where the model gives none
 * @param type in the engine's words, such as USER_TASK
 * @param calledKey the instance that a call activity started; one row per started instance
 */
public record ElementView(
        String elementId,
        String name,
        String type,
        int active,
        int completed,
        OffsetDateTime firstAt,
        OffsetDateTime lastAt,
        @Nullable Long calledKey) {}
