package org.whiria.assessment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signed-off assessment.
 *
 * @param outcome what follows where there is no need of care or protection
 */
record Assessment(
        boolean careOrProtectionNeed,
        @Nullable String outcome,
        boolean childSeen,
        OffsetDateTime recordedAt,
        List<Finding> findings) {

    private static final Map<String, String> OUTCOMES =
            Map.of("refer-to-services", "Support by a partner, then closure", "no-further-action", "No further action");

    /** What follows, as people read it; empty where that is the family group conference. */
    public String follows() {
        return outcome == null ? "" : OUTCOMES.getOrDefault(outcome, outcome);
    }

    record Finding(String harm, String finding) {

        private static final Map<String, String> WORDS = Map.of(
                "emotional", "Emotional abuse",
                "physical", "Physical abuse",
                "sexual", "Sexual abuse",
                "neglect", "Neglect",
                "behaviour", "Behaviour or relationship difficulties",
                "self-harm", "Self-harm or suicidal",
                "substantiated", "substantiated",
                "not-found", "not found");

        public String inWords() {
            return "%s: %s".formatted(WORDS.getOrDefault(harm, harm), WORDS.getOrDefault(finding, finding));
        }
    }
}
