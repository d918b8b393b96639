package org.whiria.worklist.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.people.Staff;
import org.whiria.people.access.ForAllButAuditors;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** The task list for programs: the same tasks that the pages show, to the same people. */
@RestController
@ForAllButAuditors
class TaskListApi {

    private static final int MOST = 200;

    private final TaskSearch search;

    TaskListApi(TaskSearch search) {
        this.search = search;
    }

    @GetMapping("/api/v1/tasks")
    Tasks list(@ParameterObject Asked asked, @RequestParam(defaultValue = "50") int size, Staff staff) {
        if (size < 1 || size > MOST) {
            throw Problem.invalid(new FieldProblem("size", "The size of a page is from 1 to " + MOST));
        }
        var found = search.find(staff, asked, size);
        var page = found.page();
        var count = found.count();
        return new Tasks(
                page.tasks().stream().map(TaskEntry::of).toList(), page.next(), count.number(), count.capped());
    }

    /**
     * A page of tasks.
     *
     * @param next pass it as {@code after} for the next page; null on the last
     * @param count all tasks that the filters let through
     * @param countIsCapped whether counting stopped before the end
     */
    record Tasks(List<TaskEntry> tasks, @Nullable String next, int count, boolean countIsCapped) {}
}
