package org.whiria.exporter.event;

import static org.whiria.exporter.row.EngineValues.reference;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import java.util.List;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code timer}. */
public final class Timers {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.timer as t
                (key, process_instance_key, element_instance_key, element_id, definition_key, due_at, state, repetitions, pos)
            values
                (:key, :processInstanceKey, :elementInstanceKey, :elementId, :definitionKey, :dueAt, :state, :repetitions, :pos)
            on conflict (key) do update set
                element_id = excluded.element_id, definition_key = excluded.definition_key, due_at = excluded.due_at,
                state = excluded.state, repetitions = excluded.repetitions, pos = excluded.pos
            where t.pos < excluded.pos
            """);

    private Timers() {}

    public static List<Row> rows(Record<TimerRecordValue> timer) {
        return switch (timer.getIntent().name()) {
            case "CREATED", "MIGRATED" -> List.of(row(timer, "CREATED"));
            case "TRIGGERED", "CANCELED" -> List.of(row(timer, timer.getIntent().name()));
            default -> List.of();
        };
    }

    private static Row row(Record<TimerRecordValue> timer, String state) {
        var value = timer.getValue();
        return UPSERT.row(timer)
                .set("processInstanceKey", reference(value.getProcessInstanceKey()))
                .set("elementInstanceKey", reference(value.getElementInstanceKey()))
                .set("elementId", value.getTargetElementId())
                .set("definitionKey", value.getProcessDefinitionKey())
                .set("dueAt", time(value.getDueDate()))
                .set("state", state)
                .set("repetitions", value.getRepetitions());
    }
}
