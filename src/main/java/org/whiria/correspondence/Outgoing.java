package org.whiria.correspondence;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter that this instance has claimed, as it goes to the mail server. */
public record Outgoing(
        UUID id,
        String messageId,
        String recipientName,
        String recipientEmail,
        String subject,
        String bodyText,
        String bodyHtml,
        @Nullable String calendar,
        int attempt,
        OffsetDateTime handedOverAt) {}
