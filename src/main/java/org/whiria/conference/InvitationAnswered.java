package org.whiria.conference;

import java.util.UUID;

/**
 * An invited person has answered through the signed link or by phone, or has changed the answer.
 *
 * @param number which answer to this invitation it is, from 1; with the invitation it names the answer to the engine
 * @param answer attending, attending-remotely, views-in-writing or not-attending
 */
public record InvitationAnswered(UUID invitationId, int number, String answer) {}
