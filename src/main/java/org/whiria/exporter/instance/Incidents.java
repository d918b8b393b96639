package org.whiria.exporter.instance;

import static org.whiria.exporter.row.EngineValues.optional;
import static org.whiria.exporter.row.EngineValues.reference;
import static org.whiria.exporter.row.EngineValues.text;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.util.List;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code incident}. */
public final class Incidents {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.incident as t
                (key, process_instance_key, definition_key, element_instance_key, element_id, job_key, type, message,
                 state, created_at, resolved_at, pos)
            values
                (:key, :processInstanceKey, :definitionKey, :elementInstanceKey, :elementId, :jobKey, :type, :message,
                 :state, :createdAt, :resolvedAt, :pos)
            on conflict (key) do update set
                definition_key = excluded.definition_key, element_id = excluded.element_id,
                state = excluded.state, resolved_at = excluded.resolved_at, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("type", "message", "createdAt");

    private Incidents() {}

    public static List<Row> rows(Record<IncidentRecordValue> incident) {
        return switch (incident.getIntent().name()) {
            case "CREATED", "MIGRATED" -> List.of(row(incident, "ACTIVE"));
            case "RESOLVED" -> List.of(row(incident, "RESOLVED"));
            default -> List.of();
        };
    }

    private static Row row(Record<IncidentRecordValue> incident, String state) {
        var value = incident.getValue();
        var when = time(incident.getTimestamp());
        return UPSERT.row(incident)
                .set("processInstanceKey", reference(value.getProcessInstanceKey()))
                .set("definitionKey", reference(value.getProcessDefinitionKey()))
                .set("elementInstanceKey", reference(value.getElementInstanceKey()))
                .set("elementId", optional(value.getElementId()))
                .set("jobKey", reference(value.getJobKey()))
                .set("type", value.getErrorType().name())
                .set("message", text(value.getErrorMessage()))
                .set("state", state)
                .set("createdAt", when)
                .set("resolvedAt", state.equals("RESOLVED") ? when : null);
    }
}
