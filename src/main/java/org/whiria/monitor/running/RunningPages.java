package org.whiria.monitor.running;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.whiria.monitor.Oversights;
import org.whiria.people.Sites;
import org.whiria.people.Staff;
import org.whiria.people.access.ForOperators;
import org.whiria.process.RefusedCommands;
import org.whiria.process.WaitingCommands;

/** The first page of the monitor: what runs, and whether the engine keeps up. */
@Controller
@ForOperators
class RunningPages {

    private final RunningList running;
    private final Oversights oversights;
    private final RefusedCommands refused;
    private final WaitingCommands waiting;
    private final Sites sites;

    RunningPages(
            RunningList running, Oversights oversights, RefusedCommands refused, WaitingCommands waiting, Sites sites) {
        this.running = running;
        this.oversights = oversights;
        this.refused = refused;
        this.waiting = waiting;
        this.sites = sites;
    }

    @GetMapping("/monitor")
    String list(RunningFilter filter, Staff staff, Model model) {
        var oversight = oversights.of(staff);
        var page = running.page(oversight, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("next", page.next() == null ? null : filter.from(Long.parseLong(page.next())));
        model.addAttribute(
                "sites",
                sites.all().stream()
                        .filter(site -> oversight.sites().contains(site.code()))
                        .toList());
        model.addAttribute("refused", refused.open(oversight.sites()).size());
        model.addAttribute("waiting", waiting.find().orElse(null));
        return "monitor/list";
    }
}
