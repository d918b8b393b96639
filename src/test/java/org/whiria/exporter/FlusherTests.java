package org.whiria.exporter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.whiria.testing.Databases;

class FlusherTests {

    private final Records log = new Records(1);
    private final Acknowledged engine = new Acknowledged();

    @Test
    void acknowledgesWhatIsWrittenTogetherWithThePair() {
        var database = Databases.fresh();
        try (var exporting = new Exporting(database.getUrl(), 100)) {
            exporting.inbox.add(log.instance(5, ProcessInstanceIntent.ELEMENT_ACTIVATING));
            exporting.inbox.add(log.instance(5, ProcessInstanceIntent.ELEMENT_ACTIVATED));

            await().until(() -> engine.position == 2);
            var pair = new Projected(database).texts("select pair_id || ' ' || position from engine.exporter_position");
            assertThat(pair).containsExactly(new String(engine.readMetadata().orElseThrow(), US_ASCII));
        }
    }

    @Test
    void letsTheEngineKeepWhatADatabaseThatIsAwayCannotTake() {
        try (var exporting = new Exporting("jdbc:postgresql://127.0.0.1:1/nowhere", 3)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> {
                        for (var number = 1; number < 100; number++) {
                            exporting.inbox.add(log.instance(number, ProcessInstanceIntent.ELEMENT_ACTIVATING));
                        }
                    })
                    .withMessageContaining("wait for the database");
            assertThat(engine.position).isEqualTo(-1);
        }
    }

    @Test
    void takesNothingWhileEngineAndDatabaseDoNotBelongTogether() {
        engine.metadata = "00000000-0000-0000-0000-000000000001 7".getBytes(US_ASCII);
        try (var exporting = new Exporting(Databases.fresh().getUrl(), 100)) {
            exporting.inbox.add(log.instance(1, ProcessInstanceIntent.ELEMENT_ACTIVATING));

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThatIllegalStateException()
                            .isThrownBy(() ->
                                    exporting.inbox.add(log.instance(2, ProcessInstanceIntent.ELEMENT_ACTIVATING)))
                            .withMessageContaining("knows nothing of it"));
        }
    }

    private final class Exporting implements AutoCloseable {

        private final Inbox inbox;
        private final Flusher flusher;

        Exporting(String url, int capacity) {
            var logger = LoggerFactory.getLogger(FlusherTests.class);
            var projection = new Projection(new Settings(url, "postgres", "", 0, capacity), 1, logger);
            inbox = new Inbox(capacity, 0);
            flusher = new Flusher(1, inbox, projection, new EngineMemory(engine), logger);
            flusher.start();
        }

        @Override
        public void close() {
            flusher.stop();
        }
    }

    /** The engine's side: what it was told it may forget. */
    private static final class Acknowledged implements Controller {

        private volatile long position = -1;
        private volatile byte @Nullable [] metadata;

        @Override
        public void updateLastExportedRecordPosition(long newPosition) {
            position = newPosition;
        }

        @Override
        public void updateLastExportedRecordPosition(long newPosition, byte[] newMetadata) {
            metadata = newMetadata;
            position = newPosition;
        }

        @Override
        public long getLastExportedRecordPosition() {
            return position;
        }

        @Override
        public ScheduledTask scheduleCancellableTask(Duration delay, Runnable task) {
            throw new UnsupportedOperationException("follows a clock that tests move");
        }

        @Override
        public Optional<byte[]> readMetadata() {
            return Optional.ofNullable(metadata);
        }
    }
}
