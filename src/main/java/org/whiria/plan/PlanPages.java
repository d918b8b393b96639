package org.whiria.plan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.Cases;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;
import org.whiria.platform.AccessLog;

/** The plan of a case with its earlier versions and its reviews. */
@Controller
@ForCasework
class PlanPages {

    private final Cases cases;
    private final Tamariki tamariki;
    private final Plans plans;
    private final AccessLog accessLog;

    PlanPages(Cases cases, Tamariki tamariki, Plans plans, AccessLog accessLog) {
        this.cases = cases;
        this.tamariki = tamariki;
        this.plans = plans;
        this.accessLog = accessLog;
    }

    @GetMapping("/cases/{reference}/plan")
    String plan(@PathVariable String reference, Staff staff, Model model) {
        var file = cases.seenBy(staff, reference);
        accessLog.looked("case", file.id());
        model.addAttribute("file", file);
        model.addAttribute("name", tamariki.get(file.tamaitiId()).name().full());
        model.addAttribute("plans", plans.of(file.id()));
        return "plan/plan";
    }
}
