package org.whiria.conference.invitation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invitation of one person to one conference. */
public record Invitation(
        UUID id,
        UUID conferenceId,
        Invitee invitee,
        InvitationStatus status,
        @Nullable OffsetDateTime replyBy,
        @Nullable OffsetDateTime closedAt) {}
