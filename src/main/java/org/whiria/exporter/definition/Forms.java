package org.whiria.exporter.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.whiria.exporter.row.EngineValues.optional;
import static org.whiria.exporter.row.EngineValues.text;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import java.util.List;
import org.whiria.exporter.row.Json;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code form}. */
public final class Forms {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.form as t (key, form_id, version, version_tag, resource_name, schema, deployed_at, deleted, pos)
            values (:key, :formId, :version, :versionTag, :resourceName, cast(:schema as jsonb), :deployedAt, :deleted, :pos)
            on conflict (key) do update set deleted = excluded.deleted, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("schema", "deployedAt");

    private Forms() {}

    public static List<Row> rows(Record<Form> form) {
        return switch (form.getIntent().name()) {
            case "CREATED" -> List.of(row(form, false));
            case "DELETED" -> List.of(row(form, true));
            default -> List.of();
        };
    }

    private static Row row(Record<Form> form, boolean deleted) {
        var value = form.getValue();
        return UPSERT.row(form)
                .set("formId", value.getFormId())
                .set("version", value.getVersion())
                .set("versionTag", optional(value.getVersionTag()))
                .set("resourceName", text(value.getResourceName()))
                .set("schema", Json.raw(new String(value.getResource(), UTF_8)))
                .set("deployedAt", time(form.getTimestamp()))
                .set("deleted", deleted);
    }
}
