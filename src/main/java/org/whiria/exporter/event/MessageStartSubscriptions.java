package org.whiria.exporter.event;

import static org.whiria.exporter.row.EngineValues.text;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import java.util.List;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code message_start_subscription}: the deployed processes that a message starts. */
public final class MessageStartSubscriptions {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.message_start_subscription as t
                (key, definition_key, process_id, start_event_id, message_name, state, created_at, pos)
            values
                (:key, :definitionKey, :processId, :startEventId, :messageName, :state, :createdAt, :pos)
            on conflict (key) do update set state = excluded.state, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("createdAt");

    private MessageStartSubscriptions() {}

    public static List<Row> rows(Record<MessageStartEventSubscriptionRecordValue> subscription) {
        return switch (subscription.getIntent().name()) {
            case "CREATED", "DELETED" ->
                List.of(row(subscription, subscription.getIntent().name()));
            case "CORRELATED" -> List.of(CorrelatedMessages.byStartEvent(subscription));
            default -> List.of();
        };
    }

    private static Row row(Record<MessageStartEventSubscriptionRecordValue> subscription, String state) {
        var value = subscription.getValue();
        return UPSERT.row(subscription)
                .set("definitionKey", value.getProcessDefinitionKey())
                .set("processId", value.getBpmnProcessId())
                .set("startEventId", value.getStartEventId())
                .set("messageName", text(value.getMessageName()))
                .set("state", state)
                .set("createdAt", time(subscription.getTimestamp()));
    }
}
