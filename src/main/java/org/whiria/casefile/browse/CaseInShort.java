package org.whiria.casefile.browse;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.CaseStatus;

/** What stands beside a task and in a list: enough to know which case this is. */
public record CaseInShort(
        UUID id,
        String reference,
        String tamaiti,
        @Nullable LocalDate dateOfBirth,
        String site,
        CaseStatus status,
        @Nullable String allocatedTo,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime responseDueAt) {}
