package org.whiria.casefile.document;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form somebody filled in for a task; {@code formSchema} is the Camunda Form (JSON) as it was shown, {@code title} the task's name. */
public record Submission(
        long taskKey,
        long processInstanceKey,
        String processId,
        String elementId,
        String title,
        String formId,
        String formSchema,
        Map<String, Object> data,
        @Nullable UUID caseId,
        @Nullable UUID reportId,
        String submittedBy) {}
