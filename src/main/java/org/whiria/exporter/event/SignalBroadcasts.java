package org.whiria.exporter.event;

import static org.whiria.exporter.row.EngineValues.text;
import static org.whiria.exporter.row.EngineValues.time;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.SignalRecordValue;
import java.util.List;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** Table {@code signal_broadcast}. */
public final class SignalBroadcasts {

    // language=PostgreSQL
    private static final Upsert UPSERT = Upsert.of("""
            insert into engine.signal_broadcast as t (key, signal_name, broadcast_at, pos)
            values (:key, :signalName, :broadcastAt, :pos)
            on conflict (key) do nothing
            """);

    private SignalBroadcasts() {}

    public static List<Row> rows(Record<SignalRecordValue> signal) {
        if (!signal.getIntent().name().equals("BROADCASTED")) {
            return List.of();
        }
        return List.of(UPSERT.row(signal)
                .set("signalName", text(signal.getValue().getSignalName()))
                .set("broadcastAt", time(signal.getTimestamp())));
    }
}
