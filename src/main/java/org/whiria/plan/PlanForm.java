package org.whiria.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.whiria.plan.Plan.Action;
import org.whiria.plan.Plan.Goal;

/** What the submitted form {@code plan} says. */
record PlanForm(List<Goal> goals, List<Action> actions, Voice voice) {

    /**
     * Reads the form.
     *
     * @throws IllegalArgumentException where an action has no owner or no date that can be understood
     */
    static PlanForm of(JsonNode form) {
        return new PlanForm(
                rows(form, "goals")
                        .map(row -> new Goal(text(row, "goal"), text(row, "need")))
                        .toList(),
                rows(form, "actions").map(PlanForm::action).toList(),
                Voice.of(form));
    }

    private static Action action(JsonNode row) {
        var action = text(row, "action");
        var owner = text(row, "owner");
        if (owner.isEmpty()) {
            throw new IllegalArgumentException("An action of the plan has no owner.");
        }
        try {
            return new Action(action, owner, LocalDate.parse(text(row, "dueOn")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("An action of the plan has no date that can be understood.", e);
        }
    }

    private static Stream<JsonNode> rows(JsonNode form, String field) {
        return StreamSupport.stream(form.path(field).spliterator(), false);
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText("").strip();
    }
}
