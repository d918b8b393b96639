package org.whiria.intake.form;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.intake.Reports;
import org.whiria.intake.report.ReportReader;
import org.whiria.people.Staff;
import org.whiria.people.access.ForIntake;
import org.whiria.platform.Ids;
import org.whiria.platform.StoredJson;

/** Intake records a report of concern: everything the triage tables ask about. */
@Controller
@ForIntake
class StaffReportForm {

    private static final Pattern ROW = Pattern.compile("(tamariki|adults)(?:\\[(\\d{1,2})])?");

    private final ReportReader reader;
    private final Reports reports;
    private final StoredJson json;
    private final Ids ids;

    StaffReportForm(ReportReader reader, Reports reports, StoredJson json, Ids ids) {
        this.reader = reader;
        this.reports = reports;
        this.json = json;
        this.ids = ids;
    }

    @GetMapping("/reports/new")
    String empty(Model model) {
        model.addAttribute("typed", Typed.nothing(ids.next()));
        return "intake/record";
    }

    @PostMapping("/reports/new")
    ModelAndView record(
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable String remove,
            Staff staff,
            RedirectAttributes after) {
        var typed = Typed.of(posted);
        if (add != null || remove != null) {
            return page(changed(typed.withRoom(), add, remove), HttpStatus.OK).addObject("added", add);
        }
        var reading = reader.readTyped(typed.report());
        if (!reading.isSound()) {
            return page(typed.with(reading.problems()), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var received = reports.receive(json.tree(reading.report()), staff.username(), typed.submission());
        after.addFlashAttribute("done", "Report %s is recorded.".formatted(received.reference()));
        return new ModelAndView("redirect:/reports/" + received.reference());
    }

    private static Typed changed(Typed typed, @Nullable String add, @Nullable String remove) {
        if (add != null && ROW.matcher(add).matches()) {
            typed.add(add);
        }
        var row = ROW.matcher(Objects.requireNonNullElse(remove, ""));
        if (row.matches() && row.group(2) != null) {
            typed.remove(row.group(1), Integer.parseInt(row.group(2)));
        }
        return typed.withRoom();
    }

    private static ModelAndView page(Typed typed, HttpStatus status) {
        var page = new ModelAndView("intake/record", status);
        page.addObject("typed", typed);
        return page;
    }
}
