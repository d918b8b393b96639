package org.whiria.correspondence;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as the recipient's calendar shows it; several letters about the same gathering update one entry.
 *
 * @param uid stays the same for the gathering and recipient
 * @param sequence rises when time or place change (RFC 5545, 3.8.7.4)
 * @param summary without any name: calendars are shared more freely than letters
 */
public record CalendarEntry(
        UUID uid,
        int sequence,
        String summary,
        String place,
        OffsetDateTime start,
        Duration length,
        @Nullable URI answerAt) {}
