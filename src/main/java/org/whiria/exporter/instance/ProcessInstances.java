package org.whiria.exporter.instance;

import static org.whiria.exporter.row.EngineValues.reference;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.List;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/**
 * Tables {@code process_instance}, {@code element_instance} and {@code sequence_flow}.
 *
 * <p>An element is active from the moment the engine turns to it until it has left it: it may wait or fail before its work begins.
 */
public final class ProcessInstances {

    // language=PostgreSQL
    static final Upsert INSTANCE = Upsert.of("""
            insert into engine.process_instance as t
                (key, definition_key, process_id, version, parent_key, parent_element_instance_key, root_key,
                 state, started_at, ended_at, pos)
            values
                (:key, :definitionKey, :processId, :version, :parentKey, :parentElementInstanceKey, :rootKey,
                 :state, :startedAt, :endedAt, :pos)
            on conflict (key) do update set
                definition_key = excluded.definition_key, process_id = excluded.process_id, version = excluded.version,
                state = excluded.state, ended_at = excluded.ended_at, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("startedAt");

    // language=PostgreSQL
    private static final Upsert ELEMENT = Upsert.of("""
            insert into engine.element_instance as t
                (key, process_instance_key, definition_key, element_id, element_type, flow_scope_key,
                 state, started_at, ended_at, pos)
            values
                (:key, :processInstanceKey, :definitionKey, :elementId, :elementType, :flowScopeKey,
                 :state, :startedAt, :endedAt, :pos)
            on conflict (key) do update set
                definition_key = excluded.definition_key, element_id = excluded.element_id,
                flow_scope_key = excluded.flow_scope_key,
                state = excluded.state, ended_at = excluded.ended_at, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("startedAt");

    // language=PostgreSQL
    private static final Upsert FLOW = Upsert.of("""
            insert into engine.sequence_flow as t (process_instance_key, flow_id, definition_key, taken_at, times, pos)
            values (:processInstanceKey, :flowId, :definitionKey, :takenAt, :times, :pos)
            on conflict (process_instance_key, flow_id) do update set
                definition_key = excluded.definition_key, taken_at = excluded.taken_at, times = t.times + excluded.times,
                pos = excluded.pos
            where t.pos < excluded.pos
            """).adding("times");

    private ProcessInstances() {}

    public static List<Row> rows(Record<ProcessInstanceRecordValue> element) {
        return switch (element.getIntent().name()) {
            case "ELEMENT_ACTIVATING", "ELEMENT_MIGRATED" -> rows(element, "ACTIVE");
            case "ELEMENT_COMPLETED" -> rows(element, "COMPLETED");
            case "ELEMENT_TERMINATED" -> rows(element, "TERMINATED");
            case "SEQUENCE_FLOW_TAKEN" -> List.of(flow(element));
            default -> List.of();
        };
    }

    private static List<Row> rows(Record<ProcessInstanceRecordValue> element, String state) {
        return element.getValue().getBpmnElementType() == BpmnElementType.PROCESS
                ? List.of(instance(element, state), element(element, state))
                : List.of(element(element, state));
    }

    private static Row instance(Record<ProcessInstanceRecordValue> instance, String state) {
        var value = instance.getValue();
        var parent = reference(value.getParentProcessInstanceKey());
        return stated(INSTANCE.row(instance), instance, state)
                .set("definitionKey", value.getProcessDefinitionKey())
                .set("processId", value.getBpmnProcessId())
                .set("version", value.getVersion())
                .set("parentKey", parent)
                .set("parentElementInstanceKey", reference(value.getParentElementInstanceKey()))
                // The record of a called process names its caller only; Hierarchy finds the root.
                .set("rootKey", parent == null ? instance.getKey() : null);
    }

    private static Row element(Record<ProcessInstanceRecordValue> element, String state) {
        var value = element.getValue();
        return stated(ELEMENT.row(element), element, state)
                .set("processInstanceKey", value.getProcessInstanceKey())
                .set("definitionKey", value.getProcessDefinitionKey())
                .set("elementId", value.getElementId())
                .set("elementType", value.getBpmnElementType().name())
                .set("flowScopeKey", reference(value.getFlowScopeKey()));
    }

    private static Row stated(Row row, Record<?> element, String state) {
        var when = time(element.getTimestamp());
        return row.set("state", state).set("startedAt", when).set("endedAt", state.equals("ACTIVE") ? null : when);
    }

    private static Row flow(Record<ProcessInstanceRecordValue> flow) {
        var value = flow.getValue();
        return FLOW.row(flow, value.getProcessInstanceKey(), value.getElementId())
                .set("processInstanceKey", value.getProcessInstanceKey())
                .set("flowId", value.getElementId())
                .set("definitionKey", value.getProcessDefinitionKey())
                .set("takenAt", time(flow.getTimestamp()))
                .set("times", 1);
    }
}
