package org.whiria.exporter.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.whiria.exporter.row.EngineValues.optional;
import static org.whiria.exporter.row.EngineValues.text;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.util.ArrayList;
import java.util.List;
import org.whiria.exporter.row.Json;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Tables {@code process_definition} and {@code process_element}. */
public final class ProcessDefinitions {

    // language=PostgreSQL
    private static final Upsert DEFINITION = Upsert.of("""
            insert into engine.process_definition as t
                (key, process_id, version, version_tag, name, resource_name, xml, start_form_id, deployed_at, deleted, pos)
            values
                (:key, :processId, :version, :versionTag, :name, :resourceName, :xml, :startFormId, :deployedAt, :deleted, :pos)
            on conflict (key) do update set deleted = excluded.deleted, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("name", "xml", "startFormId", "deployedAt");

    // language=PostgreSQL
    private static final Upsert ELEMENT = Upsert.of("""
            insert into engine.process_element as t
                (definition_key, element_id, name, element_type, properties, headers, pos)
            values
                (:definitionKey, :elementId, :name, :elementType, cast(:properties as jsonb), cast(:headers as jsonb), :pos)
            on conflict (definition_key, element_id) do nothing
            """);

    private ProcessDefinitions() {}

    public static List<Row> rows(Record<Process> process) {
        return switch (process.getIntent().name()) {
            case "CREATED" -> created(process);
            case "DELETED" -> List.of(definition(process, ProcessXml.NONE, true));
            default -> List.of();
        };
    }

    private static List<Row> created(Record<Process> process) {
        var value = process.getValue();
        var xml = ProcessXml.read(value.getResource(), value.getBpmnProcessId());
        var rows = new ArrayList<Row>();
        rows.add(definition(process, xml, false));
        xml.elements().forEach(element -> rows.add(element(process, element)));
        return rows;
    }

    private static Row definition(Record<Process> process, ProcessXml xml, boolean deleted) {
        var value = process.getValue();
        return DEFINITION
                .row(process)
                .set("processId", value.getBpmnProcessId())
                .set("version", value.getVersion())
                .set("versionTag", optional(value.getVersionTag()))
                .set("name", xml.name())
                .set("resourceName", text(value.getResourceName()))
                .set("xml", new String(value.getResource(), UTF_8))
                .set("startFormId", xml.startFormId())
                .set("deployedAt", time(process.getTimestamp()))
                .set("deleted", deleted);
    }

    private static Row element(Record<Process> process, ProcessXml.Element element) {
        return ELEMENT.row(process, process.getKey(), element.id())
                .set("definitionKey", process.getKey())
                .set("elementId", element.id())
                .set("name", element.name())
                .set("elementType", element.type())
                .set("properties", Json.object(element.properties()))
                .set("headers", Json.object(element.headers()));
    }
}
