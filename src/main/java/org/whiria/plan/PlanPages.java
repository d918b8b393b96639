package org.whiria.plan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;

/** The plan of a case with its earlier versions and its reviews. */
@Controller
@ForCasework
class PlanPages {

    private final CaseAccess access;
    private final Tamariki tamariki;
    private final Plans plans;

    PlanPages(CaseAccess access, Tamariki tamariki, Plans plans) {
        this.access = access;
        this.tamariki = tamariki;
        this.plans = plans;
    }

    @GetMapping("/cases/{reference}/plan")
    String plan(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        model.addAttribute("file", file);
        model.addAttribute("name", tamariki.get(file.tamaitiId()).name().full());
        model.addAttribute("plans", plans.of(file.id()));
        return "plan/plan";
    }
}
