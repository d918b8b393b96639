package org.whiria.clock.words;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.ClockState;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.platform.NzTime;

/**
 * One clock as lists and panels show it: what must be done by when, for whom, and on which basis.
 *
 * @param opens whether the reader may open what it is about; an auditor may not
 * @param who te tamaiti of the case, or the tamariki of a report that is no case yet; null where the reader may not know
 * @param limit what it was started with
 * @param dayStarts when a working day begins for this kind
 * @param dayEnds when it ends
 * @param unconfirmed whether the source was not seen to say this limit
 * @param ruleDoubt what else of its rule is unconfirmed, in words; null for nothing
 * @param moved the newest movement; null where nobody ever moved it
 */
public record ClockItem(
        UUID id,
        String kind,
        String name,
        String site,
        String siteName,
        @Nullable UUID caseId,
        @Nullable String caseReference,
        @Nullable UUID reportId,
        @Nullable String reportReference,
        boolean opens,
        @Nullable String who,
        @Nullable String allocatedTo,
        @Nullable String allocatedName,
        ClockState state,
        Period limit,
        LocalTime dayStarts,
        LocalTime dayEnds,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime breachedAt,
        @Nullable OffsetDateTime endedAt,
        int revision,
        String rule,
        String source,
        boolean unconfirmed,
        @Nullable String ruleDoubt,
        @Nullable Moved moved) {

    /** The case's reference, or the report's while there is no case; null for neither. */
    public @Nullable String reference() {
        return caseReference == null ? reportReference : caseReference;
    }

    /** The page of what it is about; null where it is about neither case nor report, or the reader may not open it. */
    public @Nullable String leadsTo() {
        if (!opens) {
            return null;
        }
        if (caseReference != null) {
            return "/cases/" + caseReference;
        }
        return reportReference == null ? null : "/reports/" + reportReference;
    }

    /** Everything of it that is unconfirmed, where no tag stands beside it. */
    public List<String> doubts() {
        return Stream.of(unconfirmed ? "The limit: its source was not seen to say this number" : null, doubt())
                .filter(Objects::nonNull)
                .map(doubt -> doubt + " (unconfirmed)")
                .toList();
    }

    /** What of it is unconfirmed beside its limit, in words; null for nothing. */
    public @Nullable String doubt() {
        return isBirthdayThatTheYearDoesNotHave()
                ? "Born on 29 February; the birthday is the 28th in a year without it"
                : ruleDoubt;
    }

    private boolean isBirthdayThatTheYearDoesNotHave() {
        var born = startedAt.atZoneSameInstant(NzTime.ZONE).toLocalDate();
        return unit() == Unit.YEARS_OF_AGE && born.plusYears(limit.amount()).getDayOfMonth() != born.getDayOfMonth();
    }

    public Unit unit() {
        return limit.unit();
    }

    /**
     * How a clock was last moved.
     *
     * @param by the person's name; null for a process
     * @param period by how much it was extended
     */
    public record Moved(
            EntryKind kind,
            OffsetDateTime at,
            @Nullable String by,
            @Nullable String reason,
            @Nullable Period period) {}
}
