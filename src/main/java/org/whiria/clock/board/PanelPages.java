package org.whiria.clock.board;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;

/** The clocks of a case, as a part of its page. */
@Controller
@ForCasework
class PanelPages {

    private final CaseAccess access;
    private final ClockPanel panel;

    PanelPages(CaseAccess access, ClockPanel panel) {
        this.access = access;
        this.panel = panel;
    }

    @GetMapping("/cases/{reference}/clocks")
    String show(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        model.addAttribute("reference", reference);
        model.addAttribute("clocks", panel.of(file.id(), null));
        return "clock/panel";
    }
}
