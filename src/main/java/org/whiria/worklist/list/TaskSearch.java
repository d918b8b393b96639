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

    private final TaskList list;
    private final Subjects subjects;
    private final Clock clock;

    TaskSearch(TaskList list, Subjects subjects, Clock clock) {
        this.list = list;
        this.subjects = subjects;
        this.clock = clock;
    }

    TaskList.Page page(Staff staff, Asked asked, int size) {
        var after = asked.after().isBlank() ? TaskPosition.START : TaskPosition.of(asked.after());
        return list.page(Reach.of(staff), filter(asked), after, size);
    }

    /** Whether the person has claimed or been given anything. */
    boolean hasTasks(Staff staff) {
        return list.count(Reach.of(staff), TaskFilter.of(View.MINE)) > 0;
    }

    Count count(Staff staff, Asked asked) {
        return count(staff, filter(asked));
    }

    Count count(Staff staff, TaskFilter filter) {
        var number = list.count(Reach.of(staff), filter);
        return new Count(number, number == TaskList.MOST_COUNTED);
    }

    TaskFilter filter(Asked asked) {
        return new TaskFilter(
                asked.view().isBlank() ? View.ALL : View.of(asked.view()),
                asked.process().isBlank() ? null : asked.process(),
                meant(asked),
                asked.overdue() ? OffsetDateTime.now(clock) : null);
    }

    private @Nullable List<String> meant(Asked asked) {
        var typed = asked.of().isBlank() ? asked.q() : asked.of();
        return typed.isBlank() ? null : subjects.meantBy(typed);
    }

    /** How many; {@code capped} when there may be more. */
    record Count(int number, boolean capped) {

        @Override
        public String toString() {
            return capped ? number + "+" : String.valueOf(number);
        }
    }
}
