package org.whiria.clock.takeover;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.whiria.clock.ClockView;
import org.whiria.clock.Clocks;
import org.whiria.clock.StartClock;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.words.ClockWords;
import org.whiria.people.Sites;
import org.whiria.platform.NzTime;

/** What a clock that is taken over comes to, in words. */
@Component
class ImportWords {

    private final Clocks clocks;
    private final ClockWords words;
    private final Sites sites;
    private final NzTime time;

    ImportWords(Clocks clocks, ClockWords words, Sites sites, NzTime time) {
        this.clocks = clocks;
        this.words = words;
        this.sites = sites;
        this.time = time;
    }

    Preview asItWouldBe(StartClock command, OffsetDateTime dueAt) {
        var kind = clocks.kind(command.kind());
        var limit = Objects.requireNonNull(command.limit() == null ? kind.limit() : command.limit());
        return new Preview(
                kind,
                limit.words(),
                time.full(command.from()),
                time.full(dueAt),
                words.left(dueAt, kind, limit.unit(), command.site()),
                sites.names().getOrDefault(command.site(), command.site()));
    }

    /** "It is due Mon 16 March 2026, 5:00 pm: 3 working days left." */
    String asItStands(ClockView clock) {
        return switch (clock.state()) {
            case RUNNING -> running(clock, Objects.requireNonNull(clock.dueAt()));
            case PAUSED -> "It is paused.";
            case MET -> "It was met at %s.".formatted(time.full(clock.endedAt()));
            case CANCELLED -> "It was stopped at %s.".formatted(time.full(clock.endedAt()));
        };
    }

    private String running(ClockView clock, OffsetDateTime dueAt) {
        var kind = clocks.kind(clock.kind());
        var unit = Objects.requireNonNull(clocks.ledger(clock.id()).getFirst().period())
                .unit();
        return "It runs and is due %s: %s.".formatted(time.full(dueAt), words.left(dueAt, kind, unit, clock.site()));
    }

    /**
     * A clock that is not there yet.
     *
     * @param limit "56 days"
     * @param site whose working days count
     */
    record Preview(ClockKind kind, String limit, String from, String due, String left, String site) {}
}
