package org.whiria.clock.board;

import static java.util.Objects.requireNonNull;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;
import org.whiria.platform.AccessLog;

/** The clocks of a case or a report, as a part of its page. */
@Controller
@ForCasework
class PanelPages {

    private final CaseAccess access;
    private final ClockPanel panel;
    private final AccessLog accessLog;

    PanelPages(CaseAccess access, ClockPanel panel, AccessLog accessLog) {
        this.access = access;
        this.panel = panel;
        this.accessLog = accessLog;
    }

    @GetMapping("/cases/{reference}/clocks")
    String show(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        model.addAttribute("reference", reference);
        model.addAttribute("clocks", panel.of(file.id(), null));
        model.addAttribute("back", "/cases/" + reference);
        return "clock/panel";
    }

    @GetMapping("/reports/{reference}/clocks")
    String ofReport(@PathVariable String reference, Staff staff, Model model) {
        var clocks = panel.ofReport(staff, reference);
        clocks.stream()
                .findFirst()
                .ifPresent(one ->
                        accessLog.looked("report", requireNonNull(one.clock().reportId())));
        model.addAttribute("reference", reference);
        model.addAttribute("clocks", clocks);
        model.addAttribute("back", "/reports/" + reference);
        return "clock/panel";
    }
}
