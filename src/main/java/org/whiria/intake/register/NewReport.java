package org.whiria.intake.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.intake.report.ReportOfConcern;

/**
 * A report on its way into the register: as it was read, as it was sent, and what the triage tables will look at.
 *
 * @param submission the copy of a form and what was typed into it; null where a program sent it
 */
public record NewReport(
        UUID id,
        String reference,
        String site,
        ReportOfConcern report,
        JsonNode body,
        String digest,
        Object facts,
        @Nullable String recordedBy,
        @Nullable String submission) {}
