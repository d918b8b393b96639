package org.whiria.conference;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;

/** The conferences of a case: who is invited, what they were sent, what they answer and need. */
@Controller
@ForCasework
class ConferencePages {

    private final CaseAccess access;
    private final Tamariki tamariki;
    private final Conferences conferences;
    private final InvitedPeople invited;

    ConferencePages(CaseAccess access, Tamariki tamariki, Conferences conferences, InvitedPeople invited) {
        this.access = access;
        this.tamariki = tamariki;
        this.conferences = conferences;
        this.invited = invited;
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
        return new ConferenceInFull(conference, invited.to(conference.id()));
    }

    record ConferenceInFull(Conference conference, List<Invited> invited) {

        public long answered() {
            return invited.stream().filter(one -> one.reply() != null).count();
        }
    }
}
