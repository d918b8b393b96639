package org.whiria.monitor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.people.Staff;
import org.whiria.people.access.ForAdministrators;
import org.whiria.people.access.ForOperators;

/** One process instance: where it stands, and how it is put right. */
@Controller
@RequestMapping("/monitor/instances/{key}")
class InstancePages {

    private final Oversights oversights;
    private final Repair repair;

    InstancePages(Oversights oversights, Repair repair) {
        this.oversights = oversights;
        this.repair = repair;
    }

    @GetMapping
    @ForOperators
    String show(@PathVariable long key, Staff staff, Model model) {
        model.addAttribute("whole", oversights.inspect(staff, key));
        model.addAttribute("oversight", oversights.of(staff));
        return "monitor/instance";
    }

    @PostMapping("/incidents/{incident}/retry")
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

    @PostMapping("/cancel")
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
