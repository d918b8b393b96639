package org.whiria.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Projects the engine's records into the PostgreSQL schema {@code engine}, one exporter per partition.
 *
 * <p>The broker is told by its configuration, here by environment variables:
 *
 * <pre>
 * ZEEBE_BROKER_EXPORTERS_WHIRIA_CLASSNAME=org.whiria.exporter.EngineExporter
 * ZEEBE_BROKER_EXPORTERS_WHIRIA_JARPATH=…/whiria-exporter.jar      left out where the jar is on the broker's class path
 * ZEEBE_BROKER_EXPORTERS_WHIRIA_ARGS_URL=jdbc:postgresql://…       required
 * ZEEBE_BROKER_EXPORTERS_WHIRIA_ARGS_USER=…                        required
 * ZEEBE_BROKER_EXPORTERS_WHIRIA_ARGS_LINGERMS=5                    wait this long for more records before writing, up to 40 under load
 * ZEEBE_BROKER_EXPORTERS_WHIRIA_ARGS_MAXBUFFEREDRECORDS=20000      the broker waits while the database is so far behind
 * WHIRIA_EXPORTER_PASSWORD=…                                       the password; the broker logs its arguments
 * </pre>
 *
 * <p>The PostgreSQL driver is the one that the broker's distribution carries. While the database is away the engine keeps serving and the
 * exporter catches up afterwards. The engine's data and the database belong together and are backed up together; {@link Pairing} tells if
 * they do not.
 */
public final class EngineExporter implements Exporter {

    private @Nullable Session session;
    private @Nullable Running running;

    private record Session(Settings settings, int partition, Logger log) {}

    private record Running(Inbox inbox, Flusher flusher) {}

    @Override
    public void configure(Context context) {
        var settings = Settings.of(context.getConfiguration().getArguments(), System.getenv());
        context.setFilter(new ProjectedRecords());
        session = new Session(settings, context.getPartitionId(), context.getLogger());
    }

    @Override
    public void open(Controller controller) {
        var configured = require(session);
        var inbox = new Inbox(
                configured.settings().maxBufferedRecords(),
                configured.settings().lingerMs());
        var memory = new EngineMemory(controller);
        var projection = new Projection(configured.settings(), configured.partition(), configured.log());
        var flusher = new Flusher(configured.partition(), inbox, projection, memory, configured.log());
        running = new Running(inbox, flusher);
        flusher.start();
    }

    @Override
    public void export(Record<?> engineRecord) {
        require(running)
                .inbox()
                .add(new Entry(
                        engineRecord.getPosition(),
                        engineRecord.getTimestamp(),
                        ProjectedRecords.mayComeFirst(engineRecord.getValueType()),
                        Projector.rows(engineRecord)));
    }

    @Override
    public void close() {
        if (running != null) {
            running.flusher().stop();
            running = null;
        }
    }

    private static <T> T require(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The exporter is not open");
        }
        return part;
    }
}
