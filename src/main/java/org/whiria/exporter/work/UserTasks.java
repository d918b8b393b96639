package org.whiria.exporter.work;

import static org.whiria.exporter.row.EngineValues.date;
import static org.whiria.exporter.row.EngineValues.name;
import static org.whiria.exporter.row.EngineValues.optional;
import static org.whiria.exporter.row.EngineValues.optionalName;
import static org.whiria.exporter.row.EngineValues.reference;
import static org.whiria.exporter.row.EngineValues.texts;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.List;
import org.whiria.exporter.row.Json;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code user_task}. Every record carries the whole task. */
public final class UserTasks {

    // language=PostgreSQL
    static final Upsert UPSERT = Upsert.of("""
            insert into engine.user_task as t
                (key, element_instance_key, process_instance_key, definition_key, process_id, element_id, state, assignee,
                 candidate_groups, candidate_users, due_at, follow_up_at, priority, form_key, external_form_reference,
                 headers, created_at, ended_at, pos)
            values
                (:key, :elementInstanceKey, :processInstanceKey, :definitionKey, :processId, :elementId, :state, :assignee,
                 :candidateGroups, :candidateUsers, :dueAt, :followUpAt, :priority, :formKey, :externalFormReference,
                 cast(:headers as jsonb), :createdAt, :endedAt, :pos)
            on conflict (key) do update set
                definition_key = excluded.definition_key, process_id = excluded.process_id, element_id = excluded.element_id,
                state = excluded.state, assignee = excluded.assignee, candidate_groups = excluded.candidate_groups,
                candidate_users = excluded.candidate_users, due_at = excluded.due_at, follow_up_at = excluded.follow_up_at,
                priority = excluded.priority, form_key = excluded.form_key,
                external_form_reference = excluded.external_form_reference, headers = excluded.headers,
                ended_at = excluded.ended_at, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("createdAt");

    private UserTasks() {}

    public static List<Row> rows(Record<UserTaskRecordValue> task) {
        return switch (task.getIntent().name()) {
            case "CREATED", "ASSIGNED", "UPDATED", "MIGRATED" -> List.of(row(task, "CREATED"));
            case "COMPLETED" -> List.of(row(task, "COMPLETED"));
            case "CANCELED" -> List.of(row(task, "CANCELED"));
            default -> List.of();
        };
    }

    private static Row row(Record<UserTaskRecordValue> task, String state) {
        var value = task.getValue();
        return UPSERT.row(task)
                .set("elementInstanceKey", value.getElementInstanceKey())
                .set("processInstanceKey", value.getProcessInstanceKey())
                .set("definitionKey", value.getProcessDefinitionKey())
                .set("processId", name(value.getBpmnProcessId()))
                .set("elementId", value.getElementId())
                .set("state", state)
                .set("assignee", optionalName(value.getAssignee()))
                .set("candidateGroups", texts(value.getCandidateGroupsList()))
                .set("candidateUsers", texts(value.getCandidateUsersList()))
                .set("dueAt", date(value.getDueDate()))
                .set("followUpAt", date(value.getFollowUpDate()))
                .set("priority", value.getPriority())
                .set("formKey", reference(value.getFormKey()))
                .set("externalFormReference", optional(value.getExternalFormReference()))
                .set("headers", Json.object(value.getCustomHeaders()))
                .set("createdAt", time(task.getTimestamp()))
                .set("endedAt", state.equals("CREATED") ? null : time(task.getTimestamp()));
    }
}
