package org.whiria.clock.kind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.whiria.clock.Clocks;
import org.whiria.people.Duty;
import org.whiria.people.Staff;
import org.whiria.people.access.ForEveryone;

/** All kinds of clocks, with what each says and where that is written. */
@Controller
@ForEveryone
class KindPages {

    private final Clocks clocks;

    KindPages(Clocks clocks) {
        this.clocks = clocks;
    }

    @GetMapping("/clocks/kinds")
    String show(Staff staff, Model model) {
        model.addAttribute("kinds", clocks.kinds());
        model.addAttribute("operates", staff.has(Duty.OPERATION));
        return "clock/kinds";
    }
}
