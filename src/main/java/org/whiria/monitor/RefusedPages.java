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
import org.whiria.people.access.ForOperators;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;
import org.whiria.process.RefusedCommands;

/** What the engine refused, until somebody has settled it. */
@Controller
@ForOperators
@RequestMapping("/monitor/refused")
class RefusedPages {

    private final RefusedCommands refused;
    private final Oversights oversights;

    RefusedPages(RefusedCommands refused, Oversights oversights) {
        this.refused = refused;
        this.oversights = oversights;
    }

    @GetMapping
    String list(Staff staff, Model model) {
        model.addAttribute("commands", refused.open(oversights.of(staff).sites()));
        return "monitor/refused";
    }

    @PostMapping("/{id}/settle")
    String settle(@PathVariable long id, @RequestParam String note, Staff staff, RedirectAttributes redirect) {
        if (note.isBlank()) {
            throw Problem.invalid(new FieldProblem("note", "Say what was done"));
        }
        require(refused.settle(id, oversights.of(staff).sites(), staff.username(), note.strip()));
        redirect.addFlashAttribute("done", "Settled.");
        return "redirect:/monitor/refused";
    }

    @PostMapping("/{id}/send-again")
    String sendAgain(@PathVariable long id, Staff staff, RedirectAttributes redirect) {
        require(refused.sendAgain(id, oversights.of(staff).sites(), staff.username()));
        redirect.addFlashAttribute("done", "Sent again. If the engine refuses it once more, it appears here again.");
        return "redirect:/monitor/refused";
    }

    private static void require(boolean changed) {
        if (!changed) {
            throw Problem.conflict("This was settled already, or is not for your sites.");
        }
    }
}
