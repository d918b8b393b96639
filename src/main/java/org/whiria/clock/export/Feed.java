package org.whiria.clock.export;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's calendar link that holds.
 *
 * @param lastReadAt when a calendar program last read it; null for never
 */
public record Feed(
        UUID id,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime lastReadAt) {}
