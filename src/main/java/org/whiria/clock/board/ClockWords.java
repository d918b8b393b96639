package org.whiria.clock.board;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.ChangeAction;
import org.whiria.platform.NzTime;

/** What people read about a clock; pages reach it as {@code ${@clockWords.left(clock)}}. */
@Component("clockWords")
class ClockWords {

    private final TimeLeft timeLeft;
    private final NzTime time;
    private final Clock clock;

    ClockWords(TimeLeft timeLeft, NzTime time, Clock clock) {
        this.timeLeft = timeLeft;
        this.time = time;
        this.clock = clock;
    }

    /** "2 working days and 3 hours left", "breached 4 hours ago", "paused since Mon 2 March 2026, 2:20 pm", "met on …". */
    public String left(ClockItem item) {
        return switch (item.state()) {
            case RUNNING -> running(item);
            case PAUSED -> "paused since " + time.full(pausedSince(item));
            case MET ->
                "met on " + time.full(item.endedAt()) + (item.breachedAt() == null ? ", in time" : ", too late");
            case CANCELLED -> "stopped on " + time.full(item.endedAt());
        };
    }

    /** The group of the board to which it belongs now. */
    public Urgency urgency(ClockItem item) {
        return Urgency.at(item.dueAt(), clock.instant());
    }

    /** Whether the breach is on record though the clock was moved since and has time left again. */
    public boolean wasBreached(ClockItem item) {
        return item.breachedAt() != null && urgency(item) != Urgency.BREACHED;
    }

    /** "Extended by 5 working days on 3 Mar 2026, 2:20 pm by Aroha Pōtiki: reason"; null where nobody ever moved it. */
    public @Nullable String whyMoved(ClockItem item) {
        var moved = item.moved();
        if (moved == null) {
            return null;
        }
        var by = moved.period() == null ? "" : " by " + moved.period().words();
        return "%s%s on %s, %s%s"
                .formatted(
                        moved.kind().words(),
                        by,
                        time.compact(moved.at()),
                        moved.by() == null ? "by the process" : "by " + moved.by(),
                        moved.reason() == null ? "" : ": " + moved.reason());
    }

    /** The style of what is left: late, soon or neither; the words say the same. */
    public String style(ClockItem item) {
        return switch (urgency(item)) {
            case BREACHED -> "whiria-due whiria-due--late";
            case TODAY, SOON -> "whiria-due whiria-due--soon";
            case ON_TRACK, PAUSED -> "whiria-due";
        };
    }

    /** "Extend this clock": what a link to the form offers. */
    public String offer(ChangeAction action) {
        return switch (action) {
            case EXTEND -> "Extend this clock";
            case PAUSE -> "Pause this clock";
            case RESUME -> "Let this clock run on";
            case STOP -> "Stop this clock";
        };
    }

    private String running(ClockItem item) {
        var dueAt = Objects.requireNonNull(item.dueAt());
        if (clock.instant().isAfter(dueAt.toInstant())) {
            return "breached " + timeLeft.since(dueAt);
        }
        return timeLeft.until(dueAt, new TimeLeft.Counting(item.unit(), item.site(), item.dayStarts(), item.dayEnds()));
    }

    private static OffsetDateTime pausedSince(ClockItem item) {
        return item.moved() == null ? item.startedAt() : item.moved().at();
    }
}
