package org.whiria.clock.words;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whiria.platform.NzTime;

/** How near the end of a clock is. On the board the groups follow one another as the due dates do. */
public enum Urgency {
    BREACHED("Breached", "red"),
    TODAY("Due today", "orange"),
    SOON("Due in 72 hours", "yellow"),
    ON_TRACK("On track", "green"),
    PAUSED("Paused", "grey");

    /** Before any clock is due. */
    public static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    /** When a paused clock is due, in the order of the board; the index says the same. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Duration SOON_IS = Duration.ofDays(3);

    private final String label;
    private final String colour;

    Urgency(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    /** Such as {@code on-track}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** The colour of its tag; the label says the same. */
    public String colour() {
        return colour;
    }

    public static Optional<Urgency> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Of a clock that is due then; null while it is paused. */
    public static Urgency at(@Nullable OffsetDateTime dueAt, Instant now) {
        if (dueAt == null) {
            return PAUSED;
        }
        return Arrays.stream(values())
                .filter(one -> one != PAUSED)
                .filter(one -> dueAt.toInstant().isBefore(one.end(now)))
                .findFirst()
                .orElse(ON_TRACK);
    }

    /** Where the group begins in the order of due dates, inclusive. */
    public Instant start(Instant now) {
        return switch (this) {
            case BREACHED -> BEGINNING;
            case TODAY -> BREACHED.end(now);
            case SOON -> TODAY.end(now);
            case ON_TRACK -> SOON.end(now);
            case PAUSED -> NEVER;
        };
    }

    /** Where it ends, exclusive. */
    public Instant end(Instant now) {
        return switch (this) {
            case BREACHED -> now;
            case TODAY ->
                now.atZone(NzTime.ZONE)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(NzTime.ZONE)
                        .toInstant();
            case SOON -> now.plus(SOON_IS);
            case ON_TRACK -> NEVER;
            case PAUSED -> NEVER.plusSeconds(1);
        };
    }
}
