package org.whiria.worklist.list;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whiria.people.Duty;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.access.ForAllButAuditors;
import org.whiria.projection.DueWords;
import org.whiria.worklist.list.TaskFilter.View;
import org.whiria.worklist.list.TaskSearch.Found;

/** The task list as a page; it looks again by itself while it is open. */
@Controller
@ForAllButAuditors
class TaskListPages {

    private final TaskSearch search;
    private final ProcessNames processes;
    private final DueWords due;

    TaskListPages(TaskSearch search, ProcessNames processes, DueWords due) {
        this.search = search;
        this.processes = processes;
        this.due = due;
    }

    @GetMapping("/tasks")
    @Nullable
    String list(
            Asked asked,
            @RequestParam(required = false) @Nullable String seen,
            Staff staff,
            Model model,
            HttpServletResponse response) {
        var shown = asked.view().isBlank() ? asked.with(first(staff).code()) : asked;
        var found = search.find(staff, shown, TaskList.PAGE);
        var tabs = tabs(staff, shown, found);
        var digest = digest(found.page(), tabs);
        if (digest.equals(seen)) {
            // Nothing new: htmx leaves the page, and what the person is doing there, as it is.
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("works", staff.has(Duty.CASEWORK));
        model.addAttribute("asked", shown);
        model.addAttribute("page", found.page());
        model.addAttribute("digest", digest);
        model.addAttribute("tabs", tabs);
        model.addAttribute("processes", processes.all());
        return "worklist/tasks";
    }

    /** What a person has begun comes before what the team has not. */
    private View first(Staff staff) {
        return search.hasTasks(staff) ? View.MINE : View.TEAM;
    }

    /** Of all that the list shows, so that "due in 2 hours" does not stand there for the rest of the day. */
    private String digest(TaskList.Page page, List<Tab> tabs) {
        var dueWords =
                page.tasks().stream().map(task -> due.words(task.dueAt())).toList();
        return Integer.toHexString(Objects.hash(page, dueWords, tabs));
    }

    private List<Tab> tabs(Staff staff, Asked asked, Found found) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(staff, asked, found, View.MINE, "My tasks"));
        tabs.add(tab(staff, asked, found, View.TEAM, "My teams’ tasks"));
        if (staff.hasRole(Role.SUPERVISOR)) {
            tabs.add(tab(staff, asked, found, View.ALL, "All at my sites"));
        }
        return tabs;
    }

    private Tab tab(Staff staff, Asked asked, Found found, View view, String label) {
        var here = view == found.filter().view();
        var count = here ? found.count() : search.glance(staff, found, view);
        return new Tab(label, asked.in(view.code()), count.toString(), here);
    }

    /** A view of the list with the number of tasks in it; {@code here} when it is the one that shows. */
    record Tab(String label, String address, String count, boolean here) {}
}
