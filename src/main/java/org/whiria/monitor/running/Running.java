package org.whiria.monitor.running;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A running root process, with everything that runs below it.
 *
 * @param key the engine's key, as text: JavaScript would round it
 * @param reference of the case, or of the report while there is no case
 * @param who te tamaiti; null where the reader does no casework at the site
 * @param stage what is going on now, in the words of the models
 * @param since when the newest of that began
 * @param nextDueAt the earliest due date of its open tasks
 */
record Running(
        String key,
        String processId,
        String processName,
        @Nullable String site,
        @Nullable String reference,
        @Nullable String who,
        @Nullable String stage,
        OffsetDateTime since,
        @Nullable OffsetDateTime nextDueAt,
        boolean overdue,
        int incidents,
        OffsetDateTime startedAt) {}
