package org.whiria.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of the plan of a case: goals that answer needs, actions with one owner and one date each. */
public record Plan(
        UUID id,
        UUID caseId,
        int version,
        String basis,
        List<Goal> goals,
        List<Action> actions,
        Voice voice,
        List<Review> reviews,
        OffsetDateTime recordedAt) {

    public record Goal(String goal, String need) {}

    public record Action(String action, String owner, LocalDate dueOn) {}

    /**
     * A look back at the plan.
     *
     * @param outcome continue, change or close
     * @param dueAt by when the review had to be held; null where no date was set
     */
    public record Review(
            UUID id, String outcome, @Nullable OffsetDateTime dueAt, Voice voice, OffsetDateTime recordedAt) {

        public String outcomeInWords() {
            return inWords(outcome);
        }

        static String inWords(String outcome) {
            return switch (outcome) {
                case "continue" -> "The plan continues";
                case "change" -> "The plan changes";
                default -> "The plan ends and the case can close";
            };
        }
    }
}
