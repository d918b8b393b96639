package org.whiria.conference.reply;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.conference.Conferences;
import org.whiria.conference.invitation.Answer;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Need;
import org.whiria.conference.invitation.Replies;
import org.whiria.people.access.Anonymous;
import org.whiria.platform.Contact;
import org.whiria.platform.link.SignedLinks;
import org.whiria.platform.problem.FieldProblem;

/**
 * Answers to invitations, without sign-in: the link is the key. The page names nobody, since a link can be passed on.
 */
@Controller
@Anonymous
@RequestMapping("/invitations/{token}")
class ReplyPages {

    private static final String PAGE = "conference/reply";

    private final SignedLinks links;
    private final Invitations invitations;
    private final Conferences conferences;
    private final Replies replies;
    private final Answering answering;
    private final Contact contact;

    ReplyPages(
            SignedLinks links,
            Invitations invitations,
            Conferences conferences,
            Replies replies,
            Answering answering,
            Contact contact) {
        this.links = links;
        this.invitations = invitations;
        this.conferences = conferences;
        this.replies = replies;
        this.answering = answering;
        this.contact = contact;
    }

    /** Neither kept, nor found, nor handed on with the next click. */
    @ModelAttribute
    void keepToOurselves(Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        model.addAttribute("phone", contact.phone());
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean change,
            Model model,
            HttpServletResponse response) {
        var invitation = links.open(token).flatMap(invitations::find);
        if (invitation.isEmpty()) {
            return deadLink(response);
        }
        var given = replies.newest(invitation.get().id());
        if (given.isPresent() && !change) {
            model.addAttribute("given", given.get());
            return page(invitation.get().id(), token, model);
        }
        return form(
                invitation.get().id(),
                token,
                given.map(ReplyForm::after).orElseGet(ReplyForm::empty),
                List.of(),
                model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            ReplyForm form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var invitationId = links.open(token);
        if (invitationId.isEmpty()) {
            return deadLink(response);
        }
        var problems = form.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(invitationId.get(), token, form, problems, model);
        }
        switch (answering.answer(invitationId.get(), form, null)) {
            case KEPT -> next.addFlashAttribute("done", "Thank you. The coordinator has your answer.");
            case USED_BEFORE ->
                next.addFlashAttribute(
                        "notice",
                        "You had answered before, so nothing was changed. To say something else, choose “Change my answer”.");
            case TOO_LATE -> {
                return deadLink(response);
            }
        }
        return "redirect:/invitations/{token}";
    }

    private String form(UUID invitationId, String token, ReplyForm form, List<FieldProblem> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("answers", Answer.values());
        model.addAttribute("needs", Need.values());
        return page(invitationId, token, model);
    }

    private String page(UUID invitationId, String token, Model model) {
        var invitation = invitations.get(invitationId);
        model.addAttribute("conference", conferences.get(invitation.conferenceId()));
        model.addAttribute("replyBy", invitation.replyBy());
        model.addAttribute("token", token);
        return PAGE;
    }

    private static String deadLink(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "conference/dead-link";
    }
}
