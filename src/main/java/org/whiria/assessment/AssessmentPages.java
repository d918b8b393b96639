package org.whiria.assessment;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;

/** What the signed-off assessments of a case found, as a part of its page. */
@Controller
@ForCasework
class AssessmentPages {

    private final CaseAccess access;
    private final Assessments assessments;

    AssessmentPages(CaseAccess access, Assessments assessments) {
        this.access = access;
        this.assessments = assessments;
    }

    @GetMapping("/cases/{reference}/assessments")
    String ofCase(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        model.addAttribute("reference", reference);
        model.addAttribute("assessments", assessments.of(file.id()));
        return "assessment/case";
    }
}
