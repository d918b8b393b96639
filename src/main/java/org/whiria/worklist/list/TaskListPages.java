package org.whiria.worklist.list;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.access.ForEveryone;
import org.whiria.worklist.list.TaskFilter.View;

/** The task list as a page; it looks again by itself while it is open. */
@Controller
@ForEveryone
class TaskListPages {

    private final TaskSearch search;
    private final ProcessNames processes;

    TaskListPages(TaskSearch search, ProcessNames processes) {
        this.search = search;
        this.processes = processes;
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
        var page = search.page(staff, shown, TaskList.PAGE);
        var digest = Integer.toHexString(page.hashCode());
        if (digest.equals(seen)) {
            // Nothing new: htmx leaves the page, and what the person is doing there, as it is.
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("asked", shown);
        model.addAttribute("page", page);
        model.addAttribute("digest", digest);
        model.addAttribute("tabs", tabs(staff, shown));
        model.addAttribute("processes", processes.all());
        return "worklist/tasks";
    }

    /** What a person has begun comes before what the team has not. */
    private View first(Staff staff) {
        return search.hasTasks(staff) ? View.MINE : View.TEAM;
    }

    private List<Tab> tabs(Staff staff, Asked asked) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(staff, asked, View.MINE, "My tasks"));
        tabs.add(tab(staff, asked, View.TEAM, "My teams’ tasks"));
        if (staff.hasRole(Role.SUPERVISOR)) {
            tabs.add(tab(staff, asked, View.ALL, "All at my sites"));
        }
        return tabs;
    }

    private Tab tab(Staff staff, Asked asked, View view, String label) {
        var count = search.count(staff, search.filter(asked).in(view));
        return new Tab(
                label, asked.in(view.code()), count.toString(), view.code().equals(asked.view()));
    }

    /** A view of the list with the number of tasks in it; {@code here} when it is the one that shows. */
    record Tab(String label, String address, String count, boolean here) {}
}
