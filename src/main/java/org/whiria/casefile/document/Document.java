package org.whiria.casefile.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submitted form, kept for good with the schema it was filled in on. */
public record Document(
        UUID id,
        @Nullable UUID caseId,
        @Nullable UUID reportId,
        long taskKey,
        long processInstanceKey,
        String processId,
        String elementId,
        String title,
        String formId,
        JsonNode schema,
        JsonNode data,
        String submittedBy,
        OffsetDateTime submittedAt) {}
