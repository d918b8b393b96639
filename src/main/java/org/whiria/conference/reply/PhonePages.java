package org.whiria.conference.reply;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.CaseFile;
import org.whiria.conference.Conferences;
import org.whiria.conference.invitation.Answer;
import org.whiria.conference.invitation.Invitation;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Need;
import org.whiria.conference.invitation.Replies;
import org.whiria.people.Duty;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** What an invited person says by phone, written down by whoever prepares the conference. */
@Controller
@ForCasework
@RequestMapping("/cases/{reference}/invitations/{id}/answer")
class PhonePages {

    private final CaseAccess access;
    private final Invitations invitations;
    private final Conferences conferences;
    private final Replies replies;
    private final Answering answering;

    PhonePages(
            CaseAccess access, Invitations invitations, Conferences conferences, Replies replies, Answering answering) {
        this.access = access;
        this.invitations = invitations;
        this.conferences = conferences;
        this.replies = replies;
        this.answering = answering;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable UUID id, Staff staff, Model model) {
        var file = look(reference, staff);
        var invitation = invitation(id, file);
        var form = replies.newest(id).map(ReplyForm::after).orElseGet(ReplyForm::empty);
        return page(file, invitation, form, List.of(), model);
    }

    @PostMapping
    String record(
            @PathVariable String reference,
            @PathVariable UUID id,
            ReplyForm form,
            Staff staff,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var file = look(reference, staff);
        var invitation = invitation(id, file);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(file, invitation, form, problems, model);
        }
        var name = invitation.invitee().name();
        switch (answering.answer(id, form, staff.username())) {
            case KEPT -> next.addFlashAttribute("done", "The answer of %s is recorded.".formatted(name));
            case USED_BEFORE ->
                next.addFlashAttribute(
                        "notice", "%s has answered in the meantime, so nothing was changed.".formatted(name));
            case TOO_LATE ->
                next.addFlashAttribute("notice", "The conference has begun, so no answer can be recorded any more.");
        }
        return "redirect:/cases/{reference}/conference";
    }

    private CaseFile look(String reference, Staff staff) {
        var file = access.look(reference, staff);
        if (!staff.hasAt(file.site(), Duty.CONFERENCE)) {
            throw Problem.forbidden("The coordinator and the kairaranga ā-whānau of the case’s site record answers.");
        }
        return file;
    }

    private Invitation invitation(UUID id, CaseFile file) {
        return invitations
                .find(id)
                .filter(one -> conferences.get(one.conferenceId()).caseId().equals(file.id()))
                .orElseThrow(() -> Problem.notFound("There is no such invitation in this case."));
    }

    private String page(
            CaseFile file, Invitation invitation, ReplyForm form, List<FieldProblem> problems, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("invitation", invitation);
        model.addAttribute("conference", conferences.get(invitation.conferenceId()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("answers", Answer.values());
        model.addAttribute("needs", Need.values());
        return "conference/phone";
    }
}
