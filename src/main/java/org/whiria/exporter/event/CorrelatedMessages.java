package org.whiria.exporter.event;

import static org.whiria.exporter.row.EngineValues.optional;
import static org.whiria.exporter.row.EngineValues.text;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code correlated_message}: which message reached which instance. */
final class CorrelatedMessages {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.correlated_message as t
                (subscription_key, message_key, message_name, correlation_key, process_instance_key, element_instance_key,
                 process_id, element_id, correlated_at, pos)
            values
                (:subscriptionKey, :messageKey, :messageName, :correlationKey, :processInstanceKey, :elementInstanceKey,
                 :processId, :elementId, :correlatedAt, :pos)
            on conflict (subscription_key, message_key) do nothing
            """);

    private CorrelatedMessages() {}

    static Row byWaitingEvent(Record<ProcessMessageSubscriptionRecordValue> subscription) {
        var value = subscription.getValue();
        return row(subscription, value.getMessageKey())
                .set("messageName", text(value.getMessageName()))
                .set("correlationKey", optional(value.getCorrelationKey()))
                .set("processInstanceKey", value.getProcessInstanceKey())
                .set("elementInstanceKey", value.getElementInstanceKey())
                .set("processId", value.getBpmnProcessId())
                .set("elementId", value.getElementId());
    }

    static Row byStartEvent(Record<MessageStartEventSubscriptionRecordValue> subscription) {
        var value = subscription.getValue();
        return row(subscription, value.getMessageKey())
                .set("messageName", text(value.getMessageName()))
                .set("correlationKey", optional(value.getCorrelationKey()))
                .set("processInstanceKey", value.getProcessInstanceKey())
                .set("processId", value.getBpmnProcessId())
                .set("elementId", value.getStartEventId());
    }

    private static Row row(Record<?> subscription, long messageKey) {
        return UPSERT.row(subscription, subscription.getKey(), messageKey)
                .set("subscriptionKey", subscription.getKey())
                .set("messageKey", messageKey)
                .set("correlatedAt", time(subscription.getTimestamp()));
    }
}
