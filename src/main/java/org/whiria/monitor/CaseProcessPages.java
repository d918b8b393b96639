package org.whiria.monitor;

import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;
import org.whiria.projection.InstanceView;
import org.whiria.projection.InstanceView.State;
import org.whiria.projection.Instances;

/** Where a case stands, as a part of its page. */
@Controller
@ForCasework
class CaseProcessPages {

    private final CaseAccess access;
    private final Instances instances;
    private final Oversights oversights;
    private final Standings standings;

    CaseProcessPages(CaseAccess access, Instances instances, Oversights oversights, Standings standings) {
        this.access = access;
        this.instances = instances;
        this.oversights = oversights;
        this.standings = standings;
    }

    @GetMapping("/cases/{reference}/process")
    String show(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        var overseen = staff.hasRoleAt(file.site(), Role.SUPERVISOR);
        about(file.id(), overseen, model);
        model.addAttribute("overseen", overseen);
        model.addAttribute("reference", reference);
        return "monitor/case-process";
    }

    private void about(UUID caseId, boolean overseen, Model model) {
        var all = instances.ofCase(caseId);
        var root = all.stream()
                .filter(instance ->
                        instance.parentKey() == null && instance.processId().equals("child-case"))
                .findFirst();
        root.ifPresent(instance -> {
            model.addAttribute("root", instance);
            model.addAttribute("standings", standings.of(instance.key()));
            model.addAttribute(
                    "called",
                    all.stream()
                            .filter(one -> one.rootKey() == instance.key() && one.parentKey() != null)
                            .sorted(Comparator.comparing(InstanceView::startedAt))
                            .toList());
            model.addAttribute("ended", instance.state() != State.ACTIVE);
            model.addAttribute("diagram", oversights.diagram(instance, instances.incidents(instance.key()), overseen));
        });
    }
}
