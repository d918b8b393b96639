package org.whiria.conference;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;
import org.whiria.platform.problem.Problem;

/** One invitation in short, for the page of a task: who it is, how to reach them, and what they were sent. */
@Controller
@ForCasework
class InvitationPages {

    private final CaseAccess access;
    private final Conferences conferences;
    private final InvitedPeople invited;

    InvitationPages(CaseAccess access, Conferences conferences, InvitedPeople invited) {
        this.access = access;
        this.conferences = conferences;
        this.invited = invited;
    }

    @GetMapping("/cases/{reference}/invitations/{id}/in-short")
    String inShort(@PathVariable String reference, @PathVariable UUID id, Staff staff, Model model) {
        var file = access.look(reference, staff);
        var found = conferences.of(file.id()).stream()
                .flatMap(conference -> invited.to(conference.id()).stream())
                .filter(one -> one.invitation().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such invitation in this case."));
        model.addAttribute("file", file);
        model.addAttribute("one", found);
        model.addAttribute("conference", conferences.get(found.invitation().conferenceId()));
        return "conference/invitation-in-short";
    }
}
