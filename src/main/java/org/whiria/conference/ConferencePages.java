package org.whiria.conference;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.people.Duty;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.people.access.ForCasework;

/** The conferences of a case: who is invited, what they were sent, what they answer and need. */
@Controller
@ForCasework
class ConferencePages {

    private final CaseAccess access;
    private final Tamariki tamariki;
    private final Conferences conferences;
    private final InvitedPeople invited;
    private final StaffDirectory directory;
    private final Clock clock;

    ConferencePages(
            CaseAccess access,
            Tamariki tamariki,
            Conferences conferences,
            InvitedPeople invited,
            StaffDirectory directory,
            Clock clock) {
        this.access = access;
        this.tamariki = tamariki;
        this.conferences = conferences;
        this.invited = invited;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/cases/{reference}/conference")
    String ofCase(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        model.addAttribute("file", file);
        model.addAttribute("name", tamariki.get(file.tamaitiId()).name().full());
        var inFull = conferences.of(file.id()).stream().map(this::inFull).toList();
        model.addAttribute("conferences", inFull);
        model.addAttribute(
                "names",
                directory.names(inFull.stream()
                        .flatMap(conference -> conference.invited().stream())
                        .map(Invited::recordedBy)));
        model.addAttribute("mayRecord", staff.hasAt(file.site(), Duty.CONFERENCE));
        return "conference/case";
    }

    private ConferenceInFull inFull(Conference conference) {
        var isToCome = OffsetDateTime.now(clock).isBefore(conference.startsAt());
        return new ConferenceInFull(conference, invited.to(conference.id()), isToCome);
    }

    record ConferenceInFull(Conference conference, List<Invited> invited, boolean isToCome) {

        public long answered() {
            return invited.stream().filter(one -> one.reply() != null).count();
        }
    }
}
