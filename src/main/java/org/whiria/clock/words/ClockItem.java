package org.whiria.clock.words;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.ClockState;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;

/**
 * One clock as lists and panels show it: what must be done by when, for whom, and on which basis.
 *
 * @param opens whether the reader may open what it is about; an auditor may not
 * @param who te tamaiti of the case, or the tamariki of a report that is no case yet; null where the reader may not know
 * @param limit what it was started with
 * @param dayStarts when a working day begins for this kind
 * @param dayEnds when it ends
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
        @Nullable String who,
        @Nullable String allocatedTo,
        @Nullable String allocatedName,
        ClockState state,
        Period limit,
        LocalTime dayStarts,
        boolean opens,
        LocalTime dayEnds,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime breachedAt,
        @Nullable OffsetDateTime endedAt,
        int revision,
        String rule,
        String source,
        boolean unconfirmed,
        @Nullable Moved moved) {

    /** The case's reference, or the report's while there is no case; null for neither. */
    public @Nullable String reference() {
        return caseReference == null ? reportReference : caseReference;
    }
        @Nullable String ruleDoubt,

    /** The page of what it is about; null where it is about neither case nor report, or the reader may not open it. */
    public @Nullable String leadsTo() {
        if (caseReference != null) {
            return "/cases/" + caseReference;
        }
        return reportReference == null ? null : "/reports/" + reportReference;
    }

        if (!opens) {
            return null;
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
