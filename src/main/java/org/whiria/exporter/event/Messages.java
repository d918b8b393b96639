package org.whiria.exporter.event;

import static org.whiria.exporter.row.EngineValues.optional;
import static org.whiria.exporter.row.EngineValues.optionalTime;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import java.util.List;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code message}. The variables of a message are not kept; the record of its expiry carries its key only. */
public final class Messages {

    // language=PostgreSQL
    private static final Upsert UPSERT =
            Upsert.of("""
            insert into engine.message as t
                (key, name, correlation_key, message_id, state, published_at, expires_at, pos)
            values
                (:key, :name, :correlationKey, :messageId, :state, :publishedAt, :expiresAt, :pos)
            on conflict (key) do update set state = excluded.state, pos = excluded.pos
            where t.pos < excluded.pos
            """).keeping("name", "correlationKey", "messageId", "publishedAt", "expiresAt");

    private Messages() {}

    public static List<Row> rows(Record<MessageRecordValue> message) {
        return switch (message.getIntent().name()) {
            case "PUBLISHED", "EXPIRED" ->
                List.of(row(message, message.getIntent().name()));
            default -> List.of();
        };
    }

    private static Row row(Record<MessageRecordValue> message, String state) {
        var value = message.getValue();
        return UPSERT.row(message)
                .set("name", optional(value.getName()))
                .set("correlationKey", optional(value.getCorrelationKey()))
                .set("messageId", optional(value.getMessageId()))
                .set("state", state)
                .set("publishedAt", time(message.getTimestamp()))
                .set("expiresAt", optionalTime(value.getDeadline()));
    }
}
