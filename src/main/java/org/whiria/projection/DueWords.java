package org.whiria.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;

/** When something is due, in words; pages reach it as {@code ${@due.words(at)}} and show the time itself beside it. */
@Component("due")
public class DueWords {

    private final Clock clock;
    private final NzTime time;

    DueWords(Clock clock, NzTime time) {
        this.clock = clock;
        this.time = time;
    }

    /** "Overdue by 2 days", "Due today at 2:20 pm", "Due in 3 days"; "No due date" for null. */
    public String words(@Nullable OffsetDateTime dueAt) {
        if (dueAt == null) {
            return "No due date";
        }
        return late(dueAt) ? "Overdue by " + since(dueAt) : "Due " + until(dueAt);
    }

    public boolean late(@Nullable OffsetDateTime dueAt) {
        return dueAt != null && dueAt.toInstant().isBefore(clock.instant());
    }

    /** Due within a day from now. */
    public boolean soon(@Nullable OffsetDateTime dueAt) {
        return dueAt != null
                && !late(dueAt)
                && dueAt.toInstant().isBefore(clock.instant().plus(Duration.ofDays(1)));
    }

    /** The style of it: late, soon or neither; the words say the same. */
    public String style(@Nullable OffsetDateTime dueAt) {
        if (late(dueAt)) {
            return "whiria-due whiria-due--late";
        }
        return soon(dueAt) ? "whiria-due whiria-due--soon" : "whiria-due";
    }

    private String until(OffsetDateTime dueAt) {
        var at = here(dueAt);
        var days = ChronoUnit.DAYS.between(here(OffsetDateTime.now(clock)).toLocalDate(), at.toLocalDate());
        var clockTime = time.time(dueAt.toInstant());
        if (days == 0) {
            return "today at " + clockTime;
        }
        return days == 1 ? "tomorrow at " + clockTime : "in " + counted(days, "day");
    }

    private String since(OffsetDateTime dueAt) {
        var late = Duration.between(dueAt.toInstant(), clock.instant());
        if (late.toHours() < 1) {
            return counted(Math.max(1, late.toMinutes()), "minute");
        }
        return late.toDays() < 1 ? counted(late.toHours(), "hour") : counted(late.toDays(), "day");
    }

    private ZonedDateTime here(OffsetDateTime at) {
        return time.here(at.toInstant());
    }

    private static String counted(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
