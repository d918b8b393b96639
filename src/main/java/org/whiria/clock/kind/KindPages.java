package org.whiria.clock.kind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.whiria.clock.Clocks;
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
    String show(Model model) {
        model.addAttribute("kinds", clocks.kinds());
        return "clock/kinds";
    }
}
