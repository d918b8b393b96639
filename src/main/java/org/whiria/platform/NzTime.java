package org.whiria.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates and times as people in Aotearoa read them; pages reach it as {@code ${@nzTime.full(at)}}. */
@Component("nzTime")
public class NzTime {

    public static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    private static final DateTimeFormatter CLOCK_TIME = new DateTimeFormatterBuilder()
            .appendPattern("h:mm ")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** "Mon 23 November 2026, 2:20 pm"; empty for null. */
    public String full(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(ZONE)) + ", " + time(at);
    }

    /** "Mon 23 November 2026, 2:20 pm" from any offset; empty for null. */
    public String full(@Nullable OffsetDateTime at) {
        return at == null ? "" : full(at.toInstant());
    }

    /** "Mon 23 November 2026"; empty for null. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(ZONE));
    }

    /** "Mon 23 November 2026" from any offset; empty for null. */
    public String day(@Nullable OffsetDateTime at) {
        return at == null ? "" : day(at.toInstant());
    }

    /** "23 November 2026"; empty for null. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** "23 Nov 2026, 2:20 pm", for tables; empty for null. */
    public String compact(@Nullable Instant at) {
        return at == null ? "" : SHORT.format(at.atZone(ZONE)) + ", " + time(at);
    }

    /** "23 Nov 2026, 2:20 pm" from any offset, for tables; empty for null. */
    public String compact(@Nullable OffsetDateTime at) {
        return at == null ? "" : compact(at.toInstant());
    }

    /** "2:20 pm". */
    public String time(Instant at) {
        return CLOCK_TIME.format(at.atZone(ZONE));
    }

    /** The moment that FEEL wrote: ISO 8601 with an offset, with or without the name of a zone after it. */
    public static OffsetDateTime ofFeel(String moment) {
        return ZonedDateTime.parse(moment).toOffsetDateTime();
    }

    /** The moment as FEEL reads it, such as 2026-11-23T14:20:00+13:00, on the clock of Aotearoa. */
    public static String toFeel(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZoneSameInstant(ZONE));
    }

    /** The same instant on the clock of Aotearoa. */
    public ZonedDateTime here(Instant at) {
        return at.atZone(ZONE);
    }
}
