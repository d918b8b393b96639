package org.whiria.intake.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.CaseAccess;
import org.whiria.people.Duty;
import org.whiria.people.Staff;

/** A report as it is kept: {@code body} is the object as it was sent, {@code recordedBy} null for the public form. */
public record ReportFile(
        UUID id,
        String reference,
        String site,
        String channel,
        OffsetDateTime receivedAt,
        OffsetDateTime recordedAt,
        @Nullable String recordedBy,
        JsonNode body,
        @Nullable Triage triage,
        @Nullable OffsetDateTime triagedAt,
        @Nullable Decision decision,
        @Nullable OffsetDateTime decidedAt) {

    /** Intake and supervisors of the site that took it in, and those who work at the site that acts on it. */
    public boolean mayBeSeenBy(Staff staff) {
        return staff.hasAt(site, Duty.INTAKE) || (decision != null && staff.hasAt(decision.caseSite(), Duty.CASEWORK));
    }

    public boolean notifierMayBeSeenBy(Staff staff) {
        return CaseAccess.mayKnowNotifier(staff, site)
                || (decision != null && CaseAccess.mayKnowNotifier(staff, decision.caseSite()));
    }
}
