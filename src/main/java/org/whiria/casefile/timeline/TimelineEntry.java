package org.whiria.casefile.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened on a case or a report; {@code businessKey} says what it is about, so that it is written once. */
public record TimelineEntry(
        String businessKey,
        @Nullable UUID caseId,
        @Nullable UUID reportId,
        Kind kind,
        String summary,
        @Nullable String by,
        OffsetDateTime at) {

    /** What sort of thing happened. */
    public enum Kind {
        REPORT,
        DECISION,
        STATUS,
        ALLOCATION,
        DOCUMENT,
        CORRESPONDENCE,
        CONFERENCE,
        PLAN,
        ASSESSMENT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
