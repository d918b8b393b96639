package org.whiria.exporter.work;

import static org.whiria.exporter.row.EngineValues.optional;
import static org.whiria.exporter.row.EngineValues.reference;
import static org.whiria.exporter.row.EngineValues.text;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.DecisionEvaluationRecordValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import java.util.ArrayList;
import java.util.List;
import org.whiria.exporter.row.Json;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code decision_evaluation}: which rules matched on which inputs, so that a task can say why it is there. */
public final class DecisionEvaluations {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.decision_evaluation as t
                (key, seq, process_instance_key, element_instance_key, definition_key, element_id,
                 decision_key, decision_id, decision_name, decision_version, drg_key,
                 evaluated_at, failed, failure_message, output, inputs, rules, pos)
            values
                (:key, :seq, :processInstanceKey, :elementInstanceKey, :definitionKey, :elementId,
                 :decisionKey, :decisionId, :decisionName, :decisionVersion, :drgKey,
                 :evaluatedAt, :failed, :failureMessage,
                 cast(:output as jsonb), cast(:inputs as jsonb), cast(:rules as jsonb), :pos)
            on conflict (key, seq) do nothing
            """);

    private DecisionEvaluations() {}

    public static List<Row> rows(Record<DecisionEvaluationRecordValue> evaluation) {
        return switch (evaluation.getIntent().name()) {
            case "EVALUATED", "FAILED" -> evaluated(evaluation);
            default -> List.of();
        };
    }

    private static List<Row> evaluated(Record<DecisionEvaluationRecordValue> evaluation) {
        var rows = new ArrayList<Row>();
        for (var decision : evaluation.getValue().getEvaluatedDecisions()) {
            rows.add(row(evaluation, decision, rows.size() + 1));
        }
        return rows;
    }

    private static Row row(
            Record<DecisionEvaluationRecordValue> evaluation, EvaluatedDecisionValue decision, int sequence) {
        var value = evaluation.getValue();
        var failed = decision.getDecisionId().equals(value.getFailedDecisionId());
        return UPSERT.row(evaluation, evaluation.getKey(), sequence)
                .set("key", evaluation.getKey())
                .set("seq", sequence)
                .set("processInstanceKey", reference(value.getProcessInstanceKey()))
                .set("elementInstanceKey", reference(value.getElementInstanceKey()))
                .set("definitionKey", reference(value.getProcessDefinitionKey()))
                .set("elementId", optional(value.getElementId()))
                .set("decisionKey", decision.getDecisionKey())
                .set("decisionId", decision.getDecisionId())
                .set("decisionName", text(decision.getDecisionName()))
                .set("decisionVersion", decision.getDecisionVersion())
                .set("drgKey", reference(value.getDecisionRequirementsKey()))
                .set("evaluatedAt", time(evaluation.getTimestamp()))
                .set("failed", failed)
                .set("failureMessage", failed ? optional(value.getEvaluationFailureMessage()) : null)
                .set("output", Json.raw(decision.getDecisionOutput()))
                .set("inputs", inputs(decision))
                .set("rules", rules(decision));
    }

    private static String inputs(EvaluatedDecisionValue decision) {
        return Json.array(decision.getEvaluatedInputs().stream()
                .map(input -> Json.named(input.getInputId(), input.getInputName(), input.getInputValue()))
                .toList());
    }

    private static String rules(EvaluatedDecisionValue decision) {
        return Json.array(decision.getMatchedRules().stream()
                .map(DecisionEvaluations::rule)
                .toList());
    }

    private static String rule(MatchedRuleValue rule) {
        var outputs = rule.getEvaluatedOutputs().stream()
                .map(output -> Json.named(output.getOutputId(), output.getOutputName(), output.getOutputValue()))
                .toList();
        return "{\"id\":%s,\"index\":%d,\"outputs\":%s}"
                .formatted(Json.text(rule.getRuleId()), rule.getRuleIndex(), Json.array(outputs));
    }
}
