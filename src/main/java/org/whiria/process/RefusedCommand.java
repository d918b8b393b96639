package org.whiria.process;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.whiria.process.engine.EngineRefused;

/**
 * A command that the engine will never accept as it stands, kept until a person has settled it.
 *
 * @param subject the task's or process's key, the report's, case's or clock's id, or with it the number of the answer or what changed of the clock
 * @param site null when no site is known; then every operator sees it
 */
public record RefusedCommand(
        long id,
        Kind kind,
        String subject,
        @Nullable String site,
        EngineRefused.Reason reason,
        String engineSaid,
        OffsetDateTime refusedAt,
        @Nullable String settledBy,
        @Nullable OffsetDateTime settledAt,
        @Nullable String note) {

    /** What the command was about. */
    public enum Kind {
        START_REPORT("A report of concern was recorded but its process did not start"),
        START_CASE("A case was opened but its process did not start"),
        ANSWER_INVITATION("An answer to an invitation did not reach its process"),
        REFER_NEED("A need for care or protection was found but the process of its case was not told"),
        COMPLETE_TASK("A task was submitted but the process did not go on"),
        CANCEL_PROCESS("A process was cancelled but still runs"),
        START_CLOCK("A clock runs but no alarm was set for it"),
        CHANGE_CLOCK("A clock changed but its alarm was not told"),
        STRIKE_CLOCK("A clock warned or ran out but nobody who waits for it was told"),
        MOVE_DUE_DATES("A clock moved but processes and tasks show its old due date");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What an operator should do about it. */
    public String advice() {
        if (kind == Kind.COMPLETE_TASK && reason == EngineRefused.Reason.NOT_FOUND) {
            return "The case went another way before the submission arrived, so the task was no longer open. What was submitted is"
                    + " kept with the case's documents. Tell the person who submitted it, check where the case stands now, and settle"
                    + " this entry with a note.";
        }
        return "The engine does not accept the values as they are. Ask a process designer to correct the model, then send it again."
                + " Until then the case waits at this place.";
    }

    /** Whether a second attempt can make a difference. */
    public boolean canBeSentAgain() {
        return settledAt == null && reason != EngineRefused.Reason.NOT_FOUND;
    }
}
