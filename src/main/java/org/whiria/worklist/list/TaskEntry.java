package org.whiria.worklist.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as programs see it.
 *
 * @param key a number of up to 19 digits, as text: JavaScript would round it
 */
public record TaskEntry(
        String key,
        String name,
        String processId,
        @Nullable String site,
        @Nullable UUID caseId,
        @Nullable String caseReference,
        @Nullable UUID reportId,
        @Nullable String reportReference,
        @JsonProperty("about") @Nullable String who,
        @Nullable OffsetDateTime dueAt,
        int priority,
        @Nullable String assignee,
        OffsetDateTime createdAt) {

    public static TaskEntry of(TaskItem item) {
        return new TaskEntry(
                String.valueOf(item.key()),
                item.name(),
                item.processId(),
                item.site(),
                item.caseId(),
                item.caseReference(),
                item.reportId(),
                item.reportReference(),
                item.who(),
                item.dueAt(),
                item.priority(),
                item.assignee(),
                item.createdAt());
    }
}
