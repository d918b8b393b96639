package org.whiria.correspondence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case or report whose correspondence a letter belongs to, and the site that answers for it. */
public record About(@Nullable UUID caseId, @Nullable UUID reportId, String site) {

    public static About ofCase(UUID caseId, String site) {
        return new About(caseId, null, site);
    }

    public static About ofReport(UUID reportId, String site) {
        return new About(null, reportId, site);
    }
}
