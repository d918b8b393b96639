package org.whiria.intake.form;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.intake.Reports;
import org.whiria.intake.report.ReportReader;
import org.whiria.people.access.Anonymous;
import org.whiria.platform.Contact;
import org.whiria.platform.Ids;
import org.whiria.platform.StoredJson;

/** Anybody reports a concern (Oranga Tamariki Act s15), without signing in. */
@Controller
@Anonymous
class PublicReportForm {

    private final ReportReader reader;
    private final Reports reports;
    private final FewAtATime fewAtATime;
    private final StoredJson json;
    private final Ids ids;
    private final Contact contact;

    PublicReportForm(
            ReportReader reader, Reports reports, FewAtATime fewAtATime, StoredJson json, Ids ids, Contact contact) {
        this.reader = reader;
        this.reports = reports;
        this.fewAtATime = fewAtATime;
        this.json = json;
        this.ids = ids;
        this.contact = contact;
    }

    @ModelAttribute("phone")
    String phone() {
        return contact.phone();
    }

    @GetMapping("/report")
    String empty(Model model) {
        model.addAttribute("typed", Typed.nothing(ids.next()));
        return "intake/report-a-concern";
    }

    /** {@code website} stands on no page that people see: a program fills it in, or a browser that means well, so a person is asked again. */
    @PostMapping("/report")
    ModelAndView send(
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            RedirectAttributes after) {
        var typed = Typed.of(posted).asThePublicMay();
        if (!website.isBlank()) {
            return page(typed.withRoom(), HttpStatus.UNPROCESSABLE_ENTITY).addObject("again", true);
        }
        var reading = reader.readTyped(typed.report());
        if (!reading.isSound()) {
            return page(typed.with(reading.problems()), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!fewAtATime.admits(request.getRemoteAddr())) {
            var page = page(typed.withRoom(), HttpStatus.TOO_MANY_REQUESTS);
            return page.addObject("tooMany", true);
        }
        var received = reports.receive(json.tree(reading.report()), null, typed.submission());
        after.addFlashAttribute("reference", received.reference());
        return new ModelAndView("redirect:/report/received");
    }

    @GetMapping("/report/received")
    String received() {
        return "intake/received";
    }

    private static ModelAndView page(Typed typed, HttpStatus status) {
        var page = new ModelAndView("intake/report-a-concern", status);
        page.addObject("typed", typed);
        return page;
    }
}
