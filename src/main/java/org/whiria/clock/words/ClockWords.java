package org.whiria.clock.words;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.calendar.WorkingCalendar;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.change.ChangeAction;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.period.Unit;
import org.whiria.platform.NzTime;

/** Puts clocks into words, as they stand at this moment; pages reach it as {@code @clockWords}. */
@Component("clockWords")
public class ClockWords {

    private final WorkingDays workingDays;
    private final TimeLeft timeLeft;
    private final NzTime time;
    private final Clock clock;

    ClockWords(WorkingDays workingDays, TimeLeft timeLeft, NzTime time, Clock clock) {
        this.workingDays = workingDays;
        this.timeLeft = timeLeft;
        this.time = time;
        this.clock = clock;
    }

    public ClockInWords of(ClockItem item) {
        return of(List.of(item)).getFirst();
    }

    /** All by the same calendar, which is looked up once. */
    public List<ClockInWords> of(List<ClockItem> items) {
        var calendar = workingDays.current();
        return items.stream()
                .map(item -> new ClockInWords(
                        item, left(item, calendar), Urgency.at(item.dueAt(), clock.instant()), whyMoved(item)))
                .toList();
    }

    /** The time that is left of a running clock that counts in a unit, or since when it has run out. */
    public String left(OffsetDateTime dueAt, ClockKind kind, Unit unit, String site) {
        return left(dueAt, unit, new WorkingTime(workingDays.current(), site, kind.dayStarts(), kind.dayEnds()));
    }

    /** "Extend this clock": what a link to the form offers. */
    public String offer(ChangeAction action) {
        return switch (action) {
            case EXTEND -> "Extend this clock";
            case PAUSE -> "Pause this clock";
            case RESUME -> "Let this clock run on";
            case MEET -> "Record that it was done";
            case STOP -> "Stop this clock";
        };
    }

    private String left(ClockItem item, WorkingCalendar calendar) {
        return switch (item.state()) {
            case RUNNING ->
                left(
                        Objects.requireNonNull(item.dueAt()),
                        item.unit(),
                        new WorkingTime(calendar, item.site(), item.dayStarts(), item.dayEnds()));
            case PAUSED -> "paused since " + time.full(pausedSince(item));
            case MET ->
                "met on " + time.full(item.endedAt()) + (item.breachedAt() == null ? ", in time" : ", too late");
            case CANCELLED -> "stopped on " + time.full(item.endedAt());
        };
    }

    private String left(OffsetDateTime dueAt, Unit unit, WorkingTime working) {
        return clock.instant().isAfter(dueAt.toInstant())
                ? "breached " + timeLeft.since(dueAt)
                : timeLeft.until(dueAt, unit, working);
    }

    private static OffsetDateTime pausedSince(ClockItem item) {
        return item.moved() == null ? item.startedAt() : item.moved().at();
    }

    /** "Extended by 5 working days on 3 Mar 2026, 2:20 pm, by Aroha Pōtiki: reason". */
    private @Nullable String whyMoved(ClockItem item) {
        var moved = item.moved();
        if (moved == null) {
            return null;
        }
        var period = moved.period() == null ? "" : " by " + moved.period().words();
        return "%s%s on %s, by %s%s"
                .formatted(
                        moved.kind().words(),
                        period,
                        time.compact(moved.at()),
                        Objects.requireNonNullElse(moved.by(), "the process"),
                        moved.reason() == null ? "" : ": " + moved.reason());
    }
}
