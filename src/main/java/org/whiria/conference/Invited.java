package org.whiria.conference;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whiria.conference.invitation.Invitation;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Reply;
import org.whiria.correspondence.LetterState;

/** One invited person, as the coordinator reads it: what they were sent and what they answer. */
record Invited(
        Invitation invitation, List<Sent> letters, @Nullable Reply reply) {

    @Nullable
    String recordedBy() {
        return reply == null ? null : reply.recordedBy();
    }

    record Sent(String what, UUID letterId, String state, OffsetDateTime at) {

        static Sent of(Invitations.Step step, Map<UUID, LetterState> states) {
            var what = step.step().startsWith("reminder-")
                    ? "Reminder " + step.step().substring(9)
                    : "Invitation";
            var state = states.get(step.letterId());
            return new Sent(what, step.letterId(), state == null ? "" : state.label(), step.takenAt());
        }
    }
}
