package org.whiria.clock.ledger;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.period.Period;

/**
 * One line of a clock's ledger, with everything that went into it.
 *
 * @param sequence from 1, in the order in which they were written
 * @param recordedAt when it was written
 * @param at when it happened: for STARTED the moment from which it counts, for REMINDED and BREACHED the engine's time
 * @param who username; null for a process
 * @param reasonCode of the decision {@code clock-change}; null where a process gave the reason
 * @param reason in words, as it read then
 * @param note free text of the person who changed the clock
 * @param period STARTED: the limit; EXTENDED: by how much
 * @param dayStarts STARTED only, with {@code dayEnds}: the working day of the kind as it was then
 * @param dueAt DUE_COMPUTED: the due date; BREACHED: the one that ran out
 * @param calendarVersion DUE_COMPUTED: the calendar by which it was computed
 * @param revision of the clock once the entry was written
 * @param step how many alarms of the present due date have rung or lie behind
 * @param told TOLD: the roles that were told
 */
public record LedgerEntry(
        int sequence,
        EntryKind kind,
        OffsetDateTime recordedAt,
        OffsetDateTime at,
        @Nullable String who,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable String note,
        @Nullable Period period,
        @Nullable LocalTime dayStarts,
        @Nullable LocalTime dayEnds,
        @Nullable OffsetDateTime dueAt,
        @Nullable Integer calendarVersion,
        int revision,
        int step,
        List<String> told,
        @Nullable String job) {

    public LedgerEntry {
        told = List.copyOf(told);
    }
}
