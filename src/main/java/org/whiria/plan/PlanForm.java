package org.whiria.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.whiria.plan.Plan.Action;
import org.whiria.plan.Plan.Goal;

/** What the submitted form {@code plan} says. */
record PlanForm(List<Goal> goals, List<Action> actions, Voice voice) {

    /**
     * Reads the form.
     *
     * @throws IllegalArgumentException where an action has no owner or no date; it quotes nothing, since the engine keeps it
     */
    static PlanForm of(JsonNode form) {
        return new PlanForm(
                rows(form, "goals")
                        .map(row -> new Goal(text(row, "goal"), text(row, "need")))
                        .toList(),
                actions(rows(form, "actions").toList()),
                Voice.of(form));
    }

    private static List<Action> actions(List<JsonNode> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> action(rows.get(index), index + 1))
                .toList();
    }

    private static Action action(JsonNode row, int number) {
        var owner = text(row, "owner");
        if (owner.isEmpty()) {
            throw new IllegalArgumentException("Action %d of the plan has no owner.".formatted(number));
        }
        return new Action(text(row, "action"), owner, dueOn(row, number));
    }

    private static LocalDate dueOn(JsonNode row, int number) {
        try {
            return LocalDate.parse(text(row, "dueOn"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Action %d of the plan has no date.".formatted(number), e);
        }
    }

    private static Stream<JsonNode> rows(JsonNode form, String field) {
        return StreamSupport.stream(form.path(field).spliterator(), false);
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText("").strip();
    }
}
