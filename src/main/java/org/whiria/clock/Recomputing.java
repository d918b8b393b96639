package org.whiria.clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.ledger.Ledgers;

/**
 * Holds what runs against a calendar that has changed, some clocks at a time, each part in a transaction of its own: what was cut off goes on where
 * it stopped, and several instances share the work.
 */
@Component
class Recomputing {

    private static final int PART = 100;

    private final Ledgers ledgers;
    private final Clocks clocks;
    private final WorkingDays workingDays;
    private final TransactionOperations transaction;

    Recomputing(Ledgers ledgers, Clocks clocks, WorkingDays workingDays, TransactionOperations transaction) {
        this.ledgers = ledgers;
        this.clocks = clocks;
        this.workingDays = workingDays;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "5s", initialDelayString = "5s")
    void catchUp() {
        while (part(PART) > 0) {
            // One part after the other, so that none holds its locks for long.
        }
    }

    /** Recomputes at most so many clocks; answers with how many were behind. */
    int part(int limit) {
        Integer done = transaction.execute(status -> {
            var calendars = workingDays.known();
            var version = calendars.current().version();
            var behind = ledgers.behind(version, limit);
            for (var id : behind) {
                var clock = ledgers.open(id, calendars).orElseThrow();
                clock.ledger().recompute();
                clocks.keepChanged(clock);
                ledgers.checked(id, version);
            }
            return behind.size();
        });
        return done == null ? 0 : done;
    }
}
