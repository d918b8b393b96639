package org.whiria.exporter.work;

import static org.whiria.exporter.row.EngineValues.optional;
import static org.whiria.exporter.row.EngineValues.optionalTime;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.util.List;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code job}. Its variables are not kept. */
public final class Jobs {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.job as t
                (key, process_instance_key, definition_key, element_instance_key, element_id, type, kind, state, retries,
                 error_code, error_message, worker, deadline, created_at, ended_at, pos)
            values
                (:key, :processInstanceKey, :definitionKey, :elementInstanceKey, :elementId, :type, :kind, :state, :retries,
                 :errorCode, :errorMessage, :worker, :deadline, :createdAt, :endedAt, :pos)
            on conflict (key) do update set
                definition_key = excluded.definition_key, element_id = excluded.element_id,
                state = excluded.state, retries = excluded.retries, error_code = excluded.error_code,
                error_message = excluded.error_message, worker = excluded.worker, deadline = excluded.deadline,
                ended_at = excluded.ended_at, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("createdAt");

    private Jobs() {}

    public static List<Row> rows(Record<JobRecordValue> job) {
        return switch (job.getIntent().name()) {
            case "CREATED",
                    "RETRIES_UPDATED",
                    "RECURRED_AFTER_BACKOFF",
                    "YIELDED",
                    "TIMEOUT_UPDATED",
                    "UPDATED",
                    "MIGRATED" -> List.of(row(job, "CREATED", false));
            case "FAILED", "TIMED_OUT" -> List.of(row(job, job.getIntent().name(), false));
            case "COMPLETED", "CANCELED", "ERROR_THROWN" ->
                List.of(row(job, job.getIntent().name(), true));
            default -> List.of();
        };
    }

    private static Row row(Record<JobRecordValue> job, String state, boolean ended) {
        var value = job.getValue();
        return UPSERT.row(job)
                .set("processInstanceKey", value.getProcessInstanceKey())
                .set("definitionKey", value.getProcessDefinitionKey())
                .set("elementInstanceKey", value.getElementInstanceKey())
                .set("elementId", value.getElementId())
                .set("type", value.getType())
                .set("kind", value.getJobKind().name())
                .set("state", state)
                .set("retries", value.getRetries())
                .set("errorCode", optional(value.getErrorCode()))
                .set("errorMessage", optional(value.getErrorMessage()))
                .set("worker", optional(value.getWorker()))
                .set("deadline", optionalTime(value.getDeadline()))
                .set("createdAt", time(job.getTimestamp()))
                .set("endedAt", ended ? time(job.getTimestamp()) : null);
    }
}
