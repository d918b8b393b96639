package org.whiria.worklist.list;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/**
 * Which tasks a list shows.
 *
 * @param subjects ids of cases and reports; null for all
 * @param overdueAt when set, only what was due before
 */
public record TaskFilter(
        View view,
        @Nullable String processId,
        @Nullable List<String> subjects,
        @Nullable OffsetDateTime overdueAt) {

    /** Whose tasks. */
    public enum View {
        /** Those I have claimed or been given. */
        MINE,
        /** Those anybody in my groups may claim. */
        TEAM,
        /** All that I may see; for supervisors also what others at their sites have claimed. */
        ALL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(String code) {
            for (var view : values()) {
                if (view.code().equals(code)) {
                    return view;
                }
            }
            throw Problem.invalid(new FieldProblem("view", "The view must be mine, team or all"));
        }
    }

    static TaskFilter of(View view) {
        return new TaskFilter(view, null, null, null);
    }

    /** The tasks of some cases or reports, of all I may see. */
    public static TaskFilter about(List<String> subjects) {
        return new TaskFilter(View.ALL, null, subjects, null);
    }

    TaskFilter in(View other) {
        return new TaskFilter(other, processId, subjects, overdueAt);
    }
}
