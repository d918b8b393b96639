package org.whiria.conference;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.conference.invitation.Invitation;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Replies;
import org.whiria.conference.invitation.Reply;
import org.whiria.correspondence.Correspondence;
import org.whiria.correspondence.LetterState;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;

/** The conferences of a case: who is invited, what they were sent, what they answer and need. */
@Controller
@ForCasework
class ConferencePages {

    private final CaseAccess access;
    private final Tamariki tamariki;
    private final Conferences conferences;
    private final Invitations invitations;
    private final Replies replies;
    private final Correspondence correspondence;

    ConferencePages(
            CaseAccess access,
            Tamariki tamariki,
            Conferences conferences,
            Invitations invitations,
            Replies replies,
            Correspondence correspondence) {
        this.access = access;
        this.tamariki = tamariki;
        this.conferences = conferences;
        this.invitations = invitations;
        this.replies = replies;
        this.correspondence = correspondence;
    }

    @GetMapping("/cases/{reference}/conference")
    String ofCase(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        model.addAttribute("file", file);
        model.addAttribute("name", tamariki.get(file.tamaitiId()).name().full());
        model.addAttribute(
                "conferences",
                conferences.of(file.id()).stream().map(this::inFull).toList());
        return "conference/case";
    }

    private ConferenceInFull inFull(Conference conference) {
        var steps = invitations.stepsTowards(conference.id());
        var states = correspondence.states(
                steps.stream().map(Invitations.Step::letterId).toList());
        var letters = steps.stream()
                .collect(Collectors.groupingBy(
                        Invitations.Step::invitationId,
                        Collectors.mapping(step -> Sent.of(step, states), Collectors.toList())));
        var answers = replies.newestTo(conference.id()).stream()
                .collect(Collectors.toMap(Reply::invitationId, Function.identity()));
        var invited = invitations.to(conference.id()).stream()
                .map(one -> new Invited(one, letters.getOrDefault(one.id(), List.of()), answers.get(one.id())))
                .toList();
        return new ConferenceInFull(conference, invited);
    }

    record ConferenceInFull(Conference conference, List<Invited> invited) {

        public long answered() {
            return invited.stream().filter(one -> one.reply() != null).count();
        }
    }

    record Invited(
            Invitation invitation,
            List<Sent> letters,
            @Nullable Reply reply) {}

    /** A letter on an invitation, as the coordinator reads it. */
    record Sent(String what, UUID letterId, String state) {

        static Sent of(Invitations.Step step, Map<UUID, LetterState> states) {
            var what = step.step().startsWith("reminder-")
                    ? "Reminder " + step.step().substring(9)
                    : "Invitation";
            var state = states.get(step.letterId());
            return new Sent(what, step.letterId(), state == null ? "" : state.label());
        }
    }
}
