package org.whiria.conference.invitation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer to an invitation.
 *
 * @param number counts the answers from 1
 * @param recordedBy who was told it by phone or face to face; null for what came through the link
 */
public record Reply(
        UUID invitationId,
        int number,
        Answer answer,
        List<Need> needs,
        @Nullable String otherNeed,
        @Nullable String comment,
        Through through,
        @Nullable String recordedBy,
        OffsetDateTime givenAt) {

    /** How the answer reached us. */
    public enum Through {
        LINK,
        PERSON
    }

    /** Whether the other says the same, whenever it was given. */
    public boolean saysTheSameAs(Reply other) {
        return answer == other.answer
                && needs.equals(other.needs)
                && String.valueOf(otherNeed).equals(String.valueOf(other.otherNeed))
                && String.valueOf(comment).equals(String.valueOf(other.comment));
    }
}
