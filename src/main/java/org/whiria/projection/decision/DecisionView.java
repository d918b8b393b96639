package org.whiria.projection.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table that was evaluated, with the rules that matched.
 *
 * @param failureMessage what went wrong; null when nothing did
 */
public record DecisionView(
        long processInstanceKey,
        String elementId,
        String decisionId,
        String name,
        int version,
        OffsetDateTime evaluatedAt,
        @Nullable String failureMessage,
        JsonNode output,
        List<Input> inputs,
        List<Rule> rules) {

    /** What the table looked at; {@code value} is JSON. */
    public record Input(String name, JsonNode value) {}

    /**
     * A rule that matched.
     *
     * @param index its row in the table, from 1
     * @param annotation what its designer wrote beside it: the reason in plain words and the source; empty if nothing
     */
    public record Rule(int index, String annotation) {}
}
