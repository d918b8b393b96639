package org.whiria.exporter.instance;

import static org.whiria.exporter.row.EngineValues.name;
import static org.whiria.exporter.row.EngineValues.text;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.List;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code variable}. */
public final class Variables {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.variable as t (key, scope_key, name, process_instance_key, value, updated_at, pos)
            values (:key, :scopeKey, :name, :processInstanceKey, :value, :updatedAt, :pos)
            on conflict (scope_key, name) do update set
                value = excluded.value, updated_at = excluded.updated_at, pos = excluded.pos
            where t.pos < excluded.pos
            """);

    private Variables() {}

    public static List<Row> rows(Record<VariableRecordValue> variable) {
        return switch (variable.getIntent().name()) {
            case "CREATED", "UPDATED" -> List.of(row(variable));
            default -> List.of();
        };
    }

    private static Row row(Record<VariableRecordValue> variable) {
        var value = variable.getValue();
        var name = name(value.getName());
        return UPSERT.row(variable, value.getScopeKey(), name)
                .set("key", variable.getKey())
                .set("scopeKey", value.getScopeKey())
                .set("name", name)
                .set("processInstanceKey", value.getProcessInstanceKey())
                .set("value", text(value.getValue()))
                .set("updatedAt", time(variable.getTimestamp()));
    }
}
