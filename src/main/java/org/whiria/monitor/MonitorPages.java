package org.whiria.monitor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.people.Sites;
import org.whiria.people.Staff;
import org.whiria.people.access.ForAdministrators;
import org.whiria.people.access.ForOperators;
import org.whiria.process.RefusedCommands;
import org.whiria.process.WaitingCommands;

/** The pages of the monitor. */
@Controller
class MonitorPages {

    private final RunningList running;
    private final Oversights oversights;
    private final Repair repair;
    private final RefusedCommands refused;
    private final WaitingCommands waiting;
    private final Sites sites;

    MonitorPages(
            RunningList running,
            Oversights oversights,
            Repair repair,
            RefusedCommands refused,
            WaitingCommands waiting,
            Sites sites) {
        this.running = running;
        this.oversights = oversights;
        this.repair = repair;
        this.refused = refused;
        this.waiting = waiting;
        this.sites = sites;
    }

    @GetMapping("/monitor")
    @ForOperators
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

    @GetMapping("/monitor/instances/{key}")
    @ForOperators
    String show(@PathVariable long key, Staff staff, Model model) {
        model.addAttribute("whole", oversights.inspect(staff, key));
        model.addAttribute("oversight", oversights.of(staff));
        return "monitor/instance";
    }

    @PostMapping("/monitor/instances/{key}/incidents/{incident}/retry")
    @ForOperators
    String retry(
            @PathVariable long key,
            @PathVariable long incident,
            @RequestParam String reason,
            Staff staff,
            RedirectAttributes redirect) {
        repair.retry(staff, key, incident, reason);
        redirect.addFlashAttribute(
                "done", "The engine tries again. If it fails once more, a new incident appears here.");
        return "redirect:/monitor/instances/" + key;
    }

    @PostMapping("/monitor/instances/{key}/cancel")
    @ForAdministrators
    String cancel(@PathVariable long key, @RequestParam String reason, Staff staff, RedirectAttributes redirect) {
        switch (repair.cancel(staff, key, reason)) {
            case DONE ->
                redirect.addFlashAttribute(
                        "done", "The process is cancelled. Documents and timeline stay as they are.");
            case UNDER_WAY ->
                redirect.addFlashAttribute(
                        "notice", "The process is being cancelled. Reload the page to see when it has ended.");
            case WAITS ->
                redirect.addFlashAttribute(
                        "notice",
                        "The process engine does not answer. The process is cancelled by itself as soon as it does.");
        }
        return "redirect:/monitor/instances/" + key;
    }
}
