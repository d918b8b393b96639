package org.whiria.correspondence.archive;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.correspondence.LetterState;

/** A letter as it stands in a list. */
record LetterInShort(
        UUID id,
        String recipientName,
        String subject,
        LetterState state,
        @Nullable String reason,
        String site,
        OffsetDateTime recordedAt) {}
