package org.whiria.clock.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;
import org.whiria.clock.calendar.Calendars;
import org.whiria.clock.calendar.Closure;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.calendar.WorkingTime;
import org.whiria.clock.kind.ClockKind;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;

/** What holds of a ledger whatever is done to its clock, and when. */
class LedgerPropertyTests {

    private static final Closure[] CLOSURES = {
        Calendars.closed(2, "2026-12-24", "2027-01-08"), Calendars.closed(3, "2026-01-05", "2026-02-27")
    };
    private static final WorkingDays CALENDARS = Calendars.workingDays(CLOSURES);

    /** The calendar as it was while each version was the newest. */
    private static final List<WorkingDays> AS_OF =
            List.of(Calendars.workingDaysAsOf(1, CLOSURES), Calendars.workingDaysAsOf(2, CLOSURES), CALENDARS);

    @Property
    void hoursElapseWhateverTheClocksOnTheWallDo(
            @ForAll("moments") OffsetDateTime from, @ForAll @IntRange(min = 1, max = 2000) int hours) {
        var time = Calendars.time(CALENDARS, "auk");

        assertThat(Duration.between(from, new Period(hours, Unit.HOURS).after(from, time)))
                .isEqualTo(Duration.ofHours(hours));
    }

    @Property
    void aLongerLimitIsNeverDueEarlier(
            @ForAll("moments") OffsetDateTime from,
            @ForAll Unit unit,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        var time = Calendars.time(CALENDARS, "auk");

        assertThat(new Period(amount + 1, unit).after(from, time))
                .isAfterOrEqualTo(new Period(amount, unit).after(from, time));
    }

    @Property
    void replayComesToTheStateThatTheCommandsLeft(@ForAll("lives") Life life) {
        life.live((ledger, left) -> assertThat(ledger.facts()).isEqualTo(left));
    }

    @Property
    void everyDueDateFollowsFromTheLinesBeforeItAndTheCalendarThatItNames(@ForAll("lives") Life life) {
        var entries = life.lived().entries();

        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.kind() == EntryKind.DUE_COMPUTED) {
                var before = Replay.of(entries.subList(0, i));
                var calendar = CALENDARS.in(requireNonNull(entry.calendarVersion()));
                var time = new WorkingTime(calendar, life.site(), before.dayStarts(), before.dayEnds());
                assertThat(requireNonNull(entry.dueAt()).toInstant())
                        .isEqualTo(Reckoning.due(before, time).toInstant());
            }
        }
    }

    @Property
    void linesAreNumberedAndRevisionsNeverGoBack(@ForAll("lives") Life life) {
        var entries = life.lived().entries();

        for (var i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).sequence()).isEqualTo(i + 1);
            if (i > 0) {
                assertThat(entries.get(i).revision())
                        .isGreaterThanOrEqualTo(entries.get(i - 1).revision());
            }
        }
    }

    @Property
    void anAlarmRingsOncePerDueDate(@ForAll("lives") Life life) {
        var entries = life.lived().entries();

        var rung = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.REMINDED)
                .map(entry -> List.of(entry.revision(), entry.step()))
                .toList();
        assertThat(rung).doesNotHaveDuplicates();
    }

    @Property
    void aChangedCalendarNeverMovesTheDueDateOfWhatRanOut(@ForAll("lives") Life life) {
        var entries = life.lived().entries();

        for (var i = 1; i < entries.size(); i++) {
            var entry = entries.get(i);
            var before = entries.get(i - 1);
            if (entry.kind() == EntryKind.DUE_COMPUTED && isRecomputing(before)) {
                assertThat(Replay.of(entries.subList(0, i)).dueAt()).isAfter(entry.recordedAt());
            }
        }
    }

    /** A due date follows upon a start, a move, or, when the calendar changed, upon anything else. */
    private static boolean isRecomputing(LedgerEntry before) {
        return switch (before.kind()) {
            case STARTED, EXTENDED, RESUMED -> false;
            default -> true;
        };
    }

    @Provide
    Arbitrary<OffsetDateTime> moments() {
        return DateTimes.dateTimes()
                .between(LocalDateTime.of(2025, 1, 1, 0, 0), LocalDateTime.of(2028, 12, 31, 0, 0))
                .map(moment -> moment.atOffset(ZoneOffset.UTC));
    }

    @Provide
    Arbitrary<Life> lives() {
        var units = Arbitraries.of(Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.MONTHS);
        var limits =
                Combinators.combine(Arbitraries.longs().between(1, 60), units).as(Period::new);
        var kinds = Combinators.combine(
                        limits, Arbitraries.of(ClockKind.Repeat.class).injectNull(0.5))
                .as((limit, repeats) ->
                        PaperLedger.aKind(limit, repeats, new Period(3, Unit.WORKING_DAYS), new Period(5, Unit.HOURS)));
        var steps = Combinators.combine(Arbitraries.longs().between(0, 60L * 24 * 12), Arbitraries.of(Deed.class))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
        return Combinators.combine(kinds, Arbitraries.of("auk", "wgn", "can", "stl"), moments(), steps)
                .as(Life::new);
    }

    record Step(long minutesLater, Deed deed) {}

    record Life(ClockKind kind, String site, OffsetDateTime from, List<Step> steps) {

        PaperLedger lived() {
            return live((ledger, left) -> {});
        }

        /** After each command the watcher sees what is written and what the command left. The calendar changes on the way. */
        PaperLedger live(BiConsumer<PaperLedger, ClockFacts> watcher) {
            var ledger = new PaperLedger(kind, site, AS_OF.getFirst());
            var now = from;
            ledger.at(now, clock -> clock.start(from, requireNonNull(kind.limit()), Because.of(null)));
            for (var i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                var moment = now.plusMinutes(step.minutesLater());
                var left = new ArrayList<ClockFacts>();
                ledger.follow(AS_OF.get(Math.min(i / 3, AS_OF.size() - 1)));
                ledger.at(moment, clock -> {
                    step.deed().accept(clock, moment);
                    left.add(clock.facts());
                });
                watcher.accept(ledger, left.getFirst());
                now = moment;
            }
            return ledger;
        }
    }
}
