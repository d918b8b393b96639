package org.whiria.clock.closure;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
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
import org.whiria.clock.calendar.Closure;
import org.whiria.clock.calendar.Closures;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.people.Staff;
import org.whiria.people.access.ForAdministrators;
import org.whiria.platform.NzTime;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** The working-day calendar, and the days on which nobody works beside weekends and holidays. What a change does is shown before it is made. */
@Controller
@ForAdministrators
@RequestMapping("/clocks/calendar")
class CalendarPages {

    private final Closures closures;
    private final WorkingDays workingDays;
    private final ClosurePreview preview;
    private final CalendarPlaces places;
    private final Clock clock;

    CalendarPages(
            Closures closures, WorkingDays workingDays, ClosurePreview preview, CalendarPlaces places, Clock clock) {
        this.closures = closures;
        this.workingDays = workingDays;
        this.preview = preview;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Min(2017) @Max(2100) @Nullable Integer year, Model model) {
        return page(year == null ? today().getYear() : year, ClosureForm.empty(), List.of(), model);
    }

    /** Shows first what the closure would do; sent with {@code add}, it is made. */
    @PostMapping("/closures")
    String add(
            ClosureForm form,
            @RequestParam(required = false) @Nullable String add,
            Staff staff,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            check(form);
            var first = Objects.requireNonNull(form.first());
            var last = Objects.requireNonNull(form.last());
            Closures.check(form.scope(), form.place(), first, last, form.name());
            if (add != null) {
                closures.add(form.scope(), form.place(), first, last, form.name(), staff.username());
                next.addFlashAttribute(
                        "done", "The closure is added. The clocks that it moves follow within a minute.");
                return "redirect:/clocks/calendar?year=" + first.getYear();
            }
            model.addAttribute("effects", effects(form));
            return page(first.getYear(), form, List.of(), model);
        } catch (Problem refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(
                    form.first() == null ? today().getYear() : form.first().getYear(), form, refusal.errors(), model);
        }
    }

    @GetMapping("/closures/{id}/withdraw")
    String askToWithdraw(@PathVariable UUID id, Model model) {
        var closure = closures.all().stream()
                .filter(one -> one.id().equals(id) && one.withdrawnIn() == null)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such closure in force."));
        model.addAttribute("closure", closure);
        model.addAttribute("place", places.name(closure));
        model.addAttribute("effects", preview.of(workingDays.without(id), closure.firstDay(), closure.lastDay()));
        return "clock/withdraw";
    }

    @PostMapping("/closures/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Staff staff, RedirectAttributes next) {
        closures.withdraw(id, staff.username());
        next.addFlashAttribute("done", "The closure is withdrawn. The clocks that it held follow within a minute.");
        return "redirect:/clocks/calendar";
    }

    private void check(ClosureForm form) {
        var problems = form.problems(places.codes());
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        if (Objects.requireNonNull(form.last()).isBefore(Objects.requireNonNull(form.first()))) {
            throw Problem.invalid(new FieldProblem("lastDay", "The last day is before the first."));
        }
    }

    private List<ClosurePreview.Effect> effects(ClosureForm form) {
        var firstDay = Objects.requireNonNull(form.first());
        var lastDay = Objects.requireNonNull(form.last());
        var closure = new Closure(new UUID(0, 0), form.scope(), form.place(), firstDay, lastDay, form.name(), 1, null);
        return preview.of(workingDays.with(closure), firstDay, lastDay);
    }

    private String page(int year, ClosureForm form, List<FieldProblem> problems, Model model) {
        var all = closures.all();
        model.addAttribute("year", year);
        model.addAttribute("daysOff", workingDays.daysOff(Year.of(year)));
        model.addAttribute(
                "closures",
                all.stream().filter(one -> one.withdrawnIn() == null).toList());
        model.addAttribute("places", places);
        model.addAttribute("versions", closures.versions());
        model.addAttribute("names", places.people(closures.versions()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "clock/calendar";
    }

    private LocalDate today() {
        return clock.instant().atZone(NzTime.ZONE).toLocalDate();
    }
}
