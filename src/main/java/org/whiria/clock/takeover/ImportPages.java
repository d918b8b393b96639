package org.whiria.clock.takeover;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.clock.Clocks;
import org.whiria.clock.period.Unit;
import org.whiria.people.Duty;
import org.whiria.people.Staff;
import org.whiria.people.access.ForOperators;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** A form to take over one clock. What it comes to is shown before it is kept, and after: who takes it over may not be one who reads ledgers. */
@Controller
@ForOperators
@RequestMapping("/clocks/take-over")
class ImportPages {

    private final Imports imports;
    private final ImportWords words;
    private final Clocks clocks;

    ImportPages(Imports imports, ImportWords words, Clocks clocks) {
        this.imports = imports;
        this.words = words;
        this.clocks = clocks;
    }

    @GetMapping
    String show(Staff staff, Model model) {
        return page(staff, ImportForm.empty(), List.of(), model);
    }

    /** Shows first what the clock would be; sent with {@code keep}, it is started. */
    @PostMapping
    String take(
            ImportForm form,
            @RequestParam(required = false) @Nullable String keep,
            Staff staff,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            var command = imports.check(form.filledIn(), staff);
            var known = imports.known(command);
            if (keep == null || known.isPresent()) {
                model.addAttribute("known", known.map(words::asItStands).orElse(null));
                model.addAttribute("preview", words.asItWouldBe(command, imports.dueAt(command)));
                return page(staff, form, List.of(), model);
            }
            var clock = imports.take(command);
            next.addFlashAttribute(
                    "done",
                    "The clock “%s” of %s is taken over. %s"
                            .formatted(clock.name(), form.caseReference(), words.asItStands(clock)));
            next.addFlashAttribute("taken", clock.id());
            return "redirect:/clocks/take-over";
        } catch (Problem refusal) {
            response.setStatus(refusal.getStatusCode().value());
            return page(staff, form, problems(refusal), model);
        }
    }

    /** That there is no such case is said beside the field that names it. */
    private static List<FieldProblem> problems(Problem refusal) {
        return refusal.errors().isEmpty()
                ? List.of(new FieldProblem(
                        "caseReference", String.valueOf(refusal.getBody().getDetail())))
                : refusal.errors();
    }

    private String page(Staff staff, ImportForm form, List<FieldProblem> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", clocks.kinds());
        model.addAttribute(
                "units",
                Arrays.stream(Unit.values())
                        .filter(unit -> unit != Unit.YEARS_OF_AGE)
                        .toList());
        model.addAttribute("reads", staff.has(Duty.CLOCK_READING));
        return "clock/take-over";
    }
}
