package org.whiria.correspondence;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as it stands in a list. */
record LetterInShort(
        UUID id,
        String recipientName,
        String subject,
        LetterState state,
        @Nullable String reason,
        String site,
        OffsetDateTime recordedAt) {}
