package org.whiria.exporter.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.whiria.exporter.row.EngineValues.optional;
import static org.whiria.exporter.row.EngineValues.text;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsRecordValue;
import java.util.List;
import java.util.stream.Stream;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Tables {@code decision_requirements} and {@code decision_definition}. */
public final class Decisions {

    // language=PostgreSQL
    private static final Upsert REQUIREMENTS = Upsert.of("""
            insert into engine.decision_requirements as t
                (key, drg_id, name, version, resource_name, xml, deployed_at, deleted, pos)
            values
                (:key, :drgId, :name, :version, :resourceName, :xml, :deployedAt, :deleted, :pos)
            on conflict (key) do update set deleted = excluded.deleted, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("xml", "deployedAt");

    // language=PostgreSQL
    private static final Upsert DECISION = Upsert.of("""
            insert into engine.decision_definition as t
                (key, decision_id, name, version, version_tag, drg_key, deployed_at, deleted, pos)
            values
                (:key, :decisionId, :name, :version, :versionTag, :drgKey, :deployedAt, :deleted, :pos)
            on conflict (key) do update set deleted = excluded.deleted, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("deployedAt");

    private Decisions() {}

    public static List<Row> requirements(Record<DecisionRequirementsRecordValue> requirements) {
        var value = requirements.getValue();
        return asRows(requirements, REQUIREMENTS.row(requirements))
                .map(row -> row.set("drgId", value.getDecisionRequirementsId())
                        .set("name", text(value.getDecisionRequirementsName()))
                        .set("version", value.getDecisionRequirementsVersion())
                        .set("resourceName", text(value.getResourceName()))
                        .set("xml", new String(value.getResource(), UTF_8)))
                .toList();
    }

    public static List<Row> decision(Record<DecisionRecordValue> decision) {
        var value = decision.getValue();
        return asRows(decision, DECISION.row(decision))
                .map(row -> row.set("decisionId", value.getDecisionId())
                        .set("name", text(value.getDecisionName()))
                        .set("version", value.getVersion())
                        .set("versionTag", optional(value.getVersionTag()))
                        .set("drgKey", value.getDecisionRequirementsKey()))
                .toList();
    }

    private static Stream<Row> asRows(Record<?> definition, Row row) {
        return switch (definition.getIntent().name()) {
            case "CREATED", "DELETED" ->
                Stream.of(row.set("deployedAt", time(definition.getTimestamp()))
                        .set("deleted", definition.getIntent().name().equals("DELETED")));
            default -> Stream.empty();
        };
    }
}
