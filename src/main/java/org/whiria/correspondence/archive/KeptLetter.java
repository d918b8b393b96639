package org.whiria.correspondence.archive;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.correspondence.LetterState;

/** A letter as it was written, with everything that became of it. */
public record KeptLetter(
        UUID id,
        String messageId,
        @Nullable UUID caseId,
        @Nullable UUID reportId,
        String site,
        String recipientName,
        @Nullable String recipientEmail,
        boolean recipientSafe,
        String subject,
        String bodyText,
        boolean withCalendar,
        LetterState state,
        @Nullable String reason,
        int attempt,
        OffsetDateTime recordedAt,
        List<Event> events) {

    /** The text in lines, so that a page can make a line with an address a link. */
    List<String> lines() {
        return bodyText.lines().toList();
    }

    /** One step; {@code doneBy} is the username of the person who took it, null for the machine. */
    public record Event(
            OffsetDateTime happenedAt,
            LetterState state,
            @Nullable String doneBy,
            @Nullable String note) {}
}
