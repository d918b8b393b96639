package org.whiria.worklist.list;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.people.Staff;
import org.whiria.worklist.Reach;
import org.whiria.worklist.list.TaskFilter.View;

/** Answers what was asked of the list, for pages and programs alike. */
@Component
class TaskSearch {

    /** Counting stops here: nobody works through more by looking at the number. */
    private static final int MOST = 1000;

    private static final int GLANCE = 100;

    private final TaskList list;
    private final Subjects subjects;
    private final Clock clock;

    TaskSearch(TaskList list, Subjects subjects, Clock clock) {
        this.list = list;
        this.subjects = subjects;
        this.clock = clock;
    }

    Found find(Staff staff, Asked asked, int size) {
        var reach = Reach.of(staff);
        var filter = filter(staff, asked);
        var after = asked.after().isBlank() ? TaskPosition.START : TaskPosition.of(asked.after());
        var page = list.page(reach, filter, after, size);
        var isAll = asked.after().isBlank() && page.next() == null;
        return new Found(filter, page, isAll ? new Count(page.tasks().size(), false) : count(reach, filter, MOST));
    }

    /** How many there are in another view of what was found, counted only as far as a glance goes. */
    Count glance(Staff staff, Found found, View view) {
        return count(Reach.of(staff), found.filter().in(view), GLANCE);
    }

    /** Whether the person has claimed or been given anything. */
    boolean hasTasks(Staff staff) {
        return list.count(Reach.of(staff), TaskFilter.of(View.MINE), 1) > 0;
    }

    private Count count(Reach reach, TaskFilter filter, int most) {
        var number = list.count(reach, filter, most);
        return new Count(number, number == most);
    }

    private TaskFilter filter(Staff staff, Asked asked) {
        return new TaskFilter(
                asked.view().isBlank() ? View.ALL : View.of(asked.view()),
                asked.process().isBlank() ? null : asked.process(),
                meant(staff, asked),
                asked.overdue() ? OffsetDateTime.now(clock) : null);
    }

    private @Nullable List<String> meant(Staff staff, Asked asked) {
        var typed = asked.of().isBlank() ? asked.q() : asked.of();
        return typed.isBlank() ? null : subjects.meantBy(typed, staff.sites());
    }

    /** A page of what was asked for, and how many there are on all pages. */
    record Found(TaskFilter filter, TaskList.Page page, Count count) {}

    /** How many; {@code capped} when there may be more. */
    record Count(int number, boolean capped) {

        @Override
        public String toString() {
            return capped ? number + "+" : String.valueOf(number);
        }
    }
}
