package org.whiria.worklist.list;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task as a list shows it: what to do, for whom, by when.
 *
 * @param who te tamaiti of the case, or the tamariki of a report that is no case yet
 * @param invitee whose invitation to a conference it is about; null where it is about none
 * @param assigneeName null when nobody has claimed it
 */
public record TaskItem(
        long key,
        String name,
        String processId,
        String processName,
        @Nullable String site,
        @Nullable UUID caseId,
        @Nullable String caseReference,
        @Nullable UUID reportId,
        @Nullable String reportReference,
        @Nullable String who,
        @Nullable LocalDate dateOfBirth,
        @Nullable UUID invitationId,
        @Nullable String invitee,
        @Nullable OffsetDateTime dueAt,
        int priority,
        @Nullable String assignee,
        @Nullable String assigneeName,
        OffsetDateTime createdAt) {

    /** The case's reference, or the report's while there is no case; null for neither. */
    public @Nullable String reference() {
        return caseReference == null ? reportReference : caseReference;
    }
}
