package org.whiria.worklist.list;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.casefile.CaseAccess;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;
import org.whiria.worklist.Reach;

/** The open tasks of a case, as a part of its page. */
@Controller
@ForCasework
class CaseTaskPages {

    private final CaseAccess access;
    private final TaskList list;

    CaseTaskPages(CaseAccess access, TaskList list) {
        this.access = access;
        this.list = list;
    }

    @GetMapping("/cases/{reference}/tasks")
    String show(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        model.addAttribute("reference", reference);
        model.addAttribute("tasks", list.about(Reach.of(staff), List.of(file.id())));
        return "worklist/case-tasks";
    }
}
