package org.whiria.clock.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import org.whiria.clock.ClockState;
import org.whiria.clock.Ending;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;

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
            clock.end(Ending.MET, now, Because.of(null), null);
        }
    },
    CANCEL {
        @Override
        void accept(OpenLedger clock, OffsetDateTime now) {
            clock.end(Ending.CANCELLED, now, PaperLedger.SOMEONE, null);
        }
    };

    abstract void accept(OpenLedger clock, OffsetDateTime now);
}
