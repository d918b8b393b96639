package org.whiria.monitor;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One place where a process waits or works, in words.
 *
 * @param instanceKey the instance it belongs to
 * @param claimedBy the name of the person who has the task; null for no task or nobody
 */
record Standing(
        @JsonSerialize(using = ToStringSerializer.class) long instanceKey,
        String processName,
        String elementName,
        String elementType,
        OffsetDateTime since,
        @Nullable OffsetDateTime dueAt,
        @Nullable String claimedBy,
        boolean stuck) {}
