package org.whiria.conference;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Replies;
import org.whiria.conference.invitation.Reply;
import org.whiria.correspondence.Correspondence;

/** Gathers who is invited to a conference, with their letters and their answers. */
@Component
class InvitedPeople {

    private final Invitations invitations;
    private final Replies replies;
    private final Correspondence correspondence;

    InvitedPeople(Invitations invitations, Replies replies, Correspondence correspondence) {
        this.invitations = invitations;
        this.replies = replies;
        this.correspondence = correspondence;
    }

    List<Invited> to(UUID conferenceId) {
        var steps = invitations.stepsTowards(conferenceId);
        var states = correspondence.states(
                steps.stream().map(Invitations.Step::letterId).toList());
        var letters = steps.stream()
                .collect(Collectors.groupingBy(
                        Invitations.Step::invitationId,
                        Collectors.mapping(step -> Invited.Sent.of(step, states), Collectors.toList())));
        var answers = replies.newestTo(conferenceId).stream()
                .collect(Collectors.toMap(Reply::invitationId, Function.identity()));
        return invitations.to(conferenceId).stream()
                .map(one -> new Invited(one, letters.getOrDefault(one.id(), List.of()), answers.get(one.id())))
                .toList();
    }
}
