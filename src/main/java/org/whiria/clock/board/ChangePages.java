package org.whiria.clock.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.clock.change.ChangeAction;
import org.whiria.clock.words.ClockItem;
import org.whiria.clock.words.ClockWords;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** The form with which a clock is extended, paused, resumed, met or stopped. Whatever is refused, what was typed stays. */
@Controller
@ForCasework
@RequestMapping("/clocks/{id}/change")
class ChangePages {

    private final ClockDesk desk;
    private final ChangeDesk changing;
    private final ClockWords words;

    ChangePages(ClockDesk desk, ChangeDesk changing, ClockWords words) {
        this.desk = desk;
        this.changing = changing;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, Staff staff, Model model) {
        var item = desk.look(staff, id);
        return page(
                staff,
                item,
                ChangeDesk.action(action).orElse(null),
                ChangeForm.empty(item.revision()),
                List.of(),
                model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String action,
            ChangeForm form,
            Staff staff,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var item = desk.see(staff, id);
        var chosen = ChangeDesk.action(action).orElse(null);
        if (chosen == null) {
            return page(staff, item, null, form, List.of(), model);
        }
        try {
            changing.change(staff, item, chosen, form);
        } catch (Problem refusal) {
            return refused(staff, id, chosen, form, refusal, model, response);
        }
        var changed = desk.see(staff, id);
        next.addFlashAttribute(
                "done",
                "The clock is %s: %s."
                        .formatted(chosen.done(), words.of(changed).left()));
        return "redirect:/clocks/{id}";
    }

    /** A clock that moved meanwhile is shown as it stands now, with what was typed for it; sent again, it counts. */
    private String refused(
            Staff staff,
            UUID id,
            ChangeAction action,
            ChangeForm form,
            Problem refusal,
            Model model,
            HttpServletResponse response) {
        var item = desk.see(staff, id);
        response.setStatus(refusal.getStatusCode().value());
        if (item.revision() != form.revision()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("meanwhile", changing.newest(id));
            return page(staff, item, action, form.at(item.revision()), List.of(), model);
        }
        var problems = refusal.errors().isEmpty()
                ? List.of(new FieldProblem(
                        "refusal", String.valueOf(refusal.getBody().getDetail())))
                : refusal.errors();
        return page(staff, item, action, form, problems, model);
    }

    private String page(
            Staff staff,
            ClockItem item,
            @Nullable ChangeAction action,
            ChangeForm form,
            List<FieldProblem> problems,
            Model model) {
        var actions = desk.actions(staff, item);
        model.addAttribute("clock", item);
        model.addAttribute("line", words.of(item));
        model.addAttribute("actions", actions);
        model.addAttribute("usedUp", action == null || action == ChangeAction.EXTEND ? desk.usedUp(item) : null);
        model.addAttribute("action", action);
        model.addAttribute("possible", action != null && actions.contains(action));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        if (action != null) {
            var most = changing.most(item);
            model.addAttribute("reasons", changing.permitted(staff, item, action));
            model.addAttribute("most", most);
            model.addAttribute("unit", most == null ? "" : ChangeForm.unitOf(most));
        }
        return "clock/change";
    }
}
