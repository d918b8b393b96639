package org.whiria.casefile;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.people.Staff;

/** One case of one tamaiti; {@code reportId} is the report of concern that opened it. */
public record CaseFile(
        UUID id,
        String reference,
        UUID tamaitiId,
        UUID reportId,
        String site,
        String pathway,
        String timeframeLevel,
        @Nullable OffsetDateTime responseDueAt,
        CaseStatus status,
        @Nullable String allocatedTo,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        int version) {

    public boolean isOpen() {
        return status != CaseStatus.CLOSED;
    }

    /** Those who do casework at the site of the case. */
    public boolean mayBeSeenBy(Staff staff) {
        return CaseAccess.sites(staff).contains(site);
    }
}
