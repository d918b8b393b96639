package org.whiria.clock.ledger;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.period.Period;
import org.whiria.platform.NzTime;

/** An entry that is being written: what is not said stays empty. */
final class Draft {

    private final EntryKind kind;
    private final OffsetDateTime at;
    private Because because = Because.of(null);
    private @Nullable Period period;
    private @Nullable LocalTime dayStarts;
    private @Nullable LocalTime dayEnds;
    private @Nullable OffsetDateTime dueAt;
    private @Nullable Integer calendarVersion;
    private List<String> told = List.of();
    private @Nullable String job;

    Draft(EntryKind kind, OffsetDateTime at) {
        this.kind = kind;
        this.at = here(at);
    }

    /** As the database keeps it, on the clock of Aotearoa. */
    static OffsetDateTime here(OffsetDateTime moment) {
        return moment.truncatedTo(ChronoUnit.MICROS)
                .atZoneSameInstant(NzTime.ZONE)
                .toOffsetDateTime();
    }

    Draft because(Because reason) {
        because = reason;
        return this;
    }

    Draft period(Period length) {
        period = length;
        return this;
    }

    Draft hours(LocalTime starts, LocalTime ends) {
        dayStarts = starts;
        dayEnds = ends;
        return this;
    }

    Draft due(OffsetDateTime due) {
        dueAt = here(due);
        return this;
    }

    Draft by(int version) {
        calendarVersion = version;
        return this;
    }

    Draft told(List<String> roles) {
        told = roles;
        return this;
    }

    Draft job(@Nullable String rings) {
        job = rings;
        return this;
    }

    LedgerEntry entry(int sequence, OffsetDateTime recordedAt, int revision, int step) {
        return new LedgerEntry(
                sequence,
                kind,
                here(recordedAt),
                at,
                because.who(),
                because.code(),
                because.reason(),
                because.note(),
                period,
                dayStarts,
                dayEnds,
                dueAt,
                calendarVersion,
                revision,
                step,
                told,
                job);
    }
}
