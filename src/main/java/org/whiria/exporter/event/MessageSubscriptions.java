package org.whiria.exporter.event;

import static org.whiria.exporter.row.EngineValues.name;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import java.util.List;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code message_subscription}: the events of running instances that wait for a message. */
public final class MessageSubscriptions {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.message_subscription as t
                (key, process_instance_key, element_instance_key, process_id, element_id, message_name, correlation_key,
                 interrupting, state, created_at, pos)
            values
                (:key, :processInstanceKey, :elementInstanceKey, :processId, :elementId, :messageName, :correlationKey,
                 :interrupting, :state, :createdAt, :pos)
            on conflict (key) do update set
                process_id = excluded.process_id, element_id = excluded.element_id, state = excluded.state, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("correlationKey", "createdAt");

    private MessageSubscriptions() {}

    public static List<Row> rows(Record<ProcessMessageSubscriptionRecordValue> subscription) {
        return switch (subscription.getIntent().name()) {
            case "CREATED", "MIGRATED" -> List.of(row(subscription, "CREATED"));
            case "CORRELATED" -> correlated(subscription);
            case "DELETED" -> List.of(row(subscription, "DELETED"));
            default -> List.of();
        };
    }

    private static List<Row> correlated(Record<ProcessMessageSubscriptionRecordValue> subscription) {
        var state = subscription.getValue().isInterrupting() ? "CORRELATED" : "CREATED";
        return List.of(row(subscription, state), CorrelatedMessages.byWaitingEvent(subscription));
    }

    private static Row row(Record<ProcessMessageSubscriptionRecordValue> subscription, String state) {
        var value = subscription.getValue();
        return UPSERT.row(subscription)
                .set("processInstanceKey", value.getProcessInstanceKey())
                .set("elementInstanceKey", value.getElementInstanceKey())
                .set("processId", value.getBpmnProcessId())
                .set("elementId", value.getElementId())
                .set("messageName", name(value.getMessageName()))
                .set("correlationKey", name(value.getCorrelationKey()))
                .set("interrupting", value.isInterrupting())
                .set("state", state)
                .set("createdAt", time(subscription.getTimestamp()));
    }
}
