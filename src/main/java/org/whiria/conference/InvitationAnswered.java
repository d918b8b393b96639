package org.whiria.conference;

import java.util.UUID;

/**
 * An invited person has answered through the signed link, or has changed the answer.
 *
 * @param answer attending, attending-remotely, views-in-writing or not-attending
 */
public record InvitationAnswered(UUID invitationId, String answer) {}
