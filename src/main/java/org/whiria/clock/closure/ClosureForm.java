package org.whiria.clock.closure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.calendar.Closure;
import org.whiria.platform.problem.FieldProblem;

/**
 * What an administrator fills in to close some days, as it came.
 *
 * @param where {@code everywhere}, {@code region:<code>} or {@code site:<code>}
 */
record ClosureForm(String name, String firstDay, String lastDay, String where) {

    private static final int NAME_LENGTH = 100;

    /** What was not sent is empty. */
    ClosureForm {
        name = Objects.requireNonNullElse(name, "").strip();
        firstDay = Objects.requireNonNullElse(firstDay, "").strip();
        lastDay = Objects.requireNonNullElse(lastDay, "").strip();
        where = Objects.requireNonNullElse(where, "");
    }

    static ClosureForm empty() {
        return new ClosureForm("", "", "", "");
    }

    List<FieldProblem> problems(List<String> places) {
        var problems = new ArrayList<FieldProblem>();
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            problems.add(new FieldProblem(
                    "name",
                    "Say what the closure is, such as Christmas closure, in %d letters or fewer"
                            .formatted(NAME_LENGTH)));
        }
        if (first() == null) {
            problems.add(new FieldProblem("firstDay", "Say on which day it begins"));
        }
        if (last() == null) {
            problems.add(new FieldProblem("lastDay", "Say on which day it ends"));
        }
        if (!places.contains(where)) {
            problems.add(new FieldProblem("where", "Choose where it is closed"));
        }
        return problems;
    }

    @Nullable
    LocalDate first() {
        return day(firstDay);
    }

    @Nullable
    LocalDate last() {
        return day(lastDay);
    }

    Closure.Scope scope() {
        return where.startsWith("region:")
                ? Closure.Scope.REGION
                : where.startsWith("site:") ? Closure.Scope.SITE : Closure.Scope.EVERYWHERE;
    }

    @Nullable
    String place() {
        return scope() == Closure.Scope.EVERYWHERE ? null : where.substring(where.indexOf(':') + 1);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
