package org.whiria.conference;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family group conference of one case.
 *
 * @param outcome agreed or not-agreed, once it was held
 */
public record Conference(
        UUID id,
        UUID caseId,
        OffsetDateTime startsAt,
        String place,
        ConferenceStatus status,
        @Nullable String outcome) {}
