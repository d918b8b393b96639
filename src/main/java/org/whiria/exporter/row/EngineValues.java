package org.whiria.exporter.row;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The engine's way to write values, in the way of a database: "none" is null instead of -1 or "", times are times.
 *
 * <p>Whatever a model can bring about must be writable, since a row that PostgreSQL refuses would hold up everything behind it.
 */
public final class EngineValues {

    /** The last moment that the projection tells apart. */
    private static final OffsetDateTime LATEST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, UTC);

    private static final OffsetDateTime EARLIEST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, UTC);

    private static final int LONGEST_NAME = 400;

    private EngineValues() {}

    public static @Nullable Long reference(long key) {
        return key > 0 ? (Long) key : null;
    }

    public static @Nullable String optional(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text(text);
    }

    /** PostgreSQL stores every character but U+0000. */
    public static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "");
    }

    /** A text that an index holds. Two of them, at up to three bytes a character, must fit into the 2,704 bytes of an entry. */
    public static String name(@Nullable String text) {
        var name = text(text);
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        return name.substring(
                0, Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    public static @Nullable String optionalName(@Nullable String text) {
        return text == null || text.isEmpty() ? null : name(text);
    }

    public static List<String> texts(List<String> texts) {
        return texts.stream().map(EngineValues::text).toList();
    }

    public static OffsetDateTime time(long epochMillis) {
        return within(Instant.ofEpochMilli(epochMillis));
    }

    public static @Nullable OffsetDateTime optionalTime(long epochMillis) {
        return epochMillis > 0 ? time(epochMillis) : null;
    }

    /** A due or follow-up date, ISO 8601 with offset or zone. */
    public static @Nullable OffsetDateTime date(@Nullable String date) {
        if (date == null || date.isEmpty()) {
            return null;
        }
        try {
            return within(ZonedDateTime.parse(date).toInstant());
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static OffsetDateTime within(Instant instant) {
        if (instant.isAfter(LATEST.toInstant())) {
            return LATEST;
        }
        return instant.isBefore(EARLIEST.toInstant()) ? EARLIEST : instant.atOffset(UTC);
    }
}
