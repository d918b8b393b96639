package org.whiria.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.platform.problem.FieldProblem;

/** What a page says beside a field. */
@Component
class FieldProblems {

    /** What is wrong with a field first; null if nothing is. A problem with an item of a list is one of the list. */
    public @Nullable String of(List<FieldProblem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field) || isItem(problem.field(), field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse(null);
    }

    private static boolean isItem(String field, String list) {
        return field.startsWith(list + "[") && !field.contains("].");
    }
}
