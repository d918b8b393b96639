package org.whiria.clock.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;
import org.whiria.clock.ClockKind;
import org.whiria.clock.ClockState;
import org.whiria.clock.Ending;
import org.whiria.clock.EntryKind;
import org.whiria.clock.Period;
import org.whiria.clock.Unit;
import org.whiria.clock.calendar.Calendars;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.calendar.WorkingTime;

/** What holds of a ledger whatever is done to its clock, and when. */
class LedgerPropertyTests {

    private static final WorkingDays CALENDARS = Calendars.workingDays(
            Calendars.closed(2, "2026-12-24", "2027-01-08"), Calendars.closed(3, "2027-12-24", "2028-01-07"));

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
        var ledger = new PaperLedger(life.kind(), life.site(), CALENDARS);
        var now = life.from();
        ledger.at(
                now,
                clock -> clock.start(life.from(), requireNonNull(life.kind().limit()), Because.of(null)));
        var expected = new Expected(ledger.facts());

        for (var step : life.steps()) {
            now = now.plusMinutes(step.minutesLater());
            var moment = now;
            ledger.at(moment, clock -> {
                step.deed().accept(clock, moment);
                expected.facts = clock.facts();
            });

            assertThat(ledger.facts()).isEqualTo(expected.facts);
        }
    }

    @Property
    void everyDueDateFollowsFromTheLinesBeforeItAndTheCalendarThatItNames(@ForAll("lives") Life life) {
        var entries = life.lived(CALENDARS).entries();

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
        var entries = life.lived(CALENDARS).entries();

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
        var entries = life.lived(CALENDARS).entries();

        var rung = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.REMINDED)
                .map(entry -> List.of(entry.revision(), entry.step()))
                .toList();
        assertThat(rung).doesNotHaveDuplicates();
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

    /** What happens to a clock; what its state does not allow is left out, as the rules refuse it. */
    enum Deed {
        EXTEND {
            @Override
            void accept(OpenLedger clock, OffsetDateTime now) {
                if (clock.facts().state() == ClockState.RUNNING && clock.facts().breachedAt() == null) {
                    clock.extend(new Period(7, Unit.DAYS), PaperLedger.SOMEONE);
                }
            }
        },
        PAUSE {
            @Override
            void accept(OpenLedger clock, OffsetDateTime now) {
                var due = clock.facts().dueAt();
                if (clock.facts().state() == ClockState.RUNNING && due != null && due.isAfter(now)) {
                    clock.pause(PaperLedger.SOMEONE);
                }
            }
        },
        RESUME {
            @Override
            void accept(OpenLedger clock, OffsetDateTime now) {
                if (clock.facts().state() == ClockState.PAUSED) {
                    clock.resume(PaperLedger.SOMEONE);
                }
            }
        },
        RING {
            @Override
            void accept(OpenLedger clock, OffsetDateTime now) {
                clock.strike(
                        clock.facts().revision(), now, "strike:" + clock.facts().sequence());
            }
        },
        TELL {
            @Override
            void accept(OpenLedger clock, OffsetDateTime now) {
                clock.told(
                        now,
                        List.of("supervisor"),
                        "warned",
                        "told:" + clock.facts().sequence());
            }
        },
        RECOMPUTE {
            @Override
            void accept(OpenLedger clock, OffsetDateTime now) {
                clock.recompute();
            }
        },
        MEET {
            @Override
            void accept(OpenLedger clock, OffsetDateTime now) {
                clock.end(Ending.MET, now, Because.of(null));
            }
        },
        CANCEL {
            @Override
            void accept(OpenLedger clock, OffsetDateTime now) {
                clock.end(Ending.CANCELLED, now, PaperLedger.SOMEONE);
            }
        };

        abstract void accept(OpenLedger clock, OffsetDateTime now);
    }

    record Step(long minutesLater, Deed deed) {}

    record Life(ClockKind kind, String site, OffsetDateTime from, List<Step> steps) {

        PaperLedger lived(WorkingDays calendars) {
            var ledger = new PaperLedger(kind, site, calendars);
            var now = from;
            ledger.at(now, clock -> clock.start(from, requireNonNull(kind.limit()), Because.of(null)));
            for (var step : steps) {
                now = now.plusMinutes(step.minutesLater());
                var moment = now;
                ledger.at(moment, clock -> step.deed().accept(clock, moment));
            }
            return ledger;
        }
    }

    private static final class Expected {

        private ClockFacts facts;

        Expected(ClockFacts facts) {
            this.facts = facts;
        }
    }
}
