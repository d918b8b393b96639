package org.whiria.testing.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends all instances and messages and empties the projection of them; this broker cannot do it itself.
 *
 * <p>What is deployed stays deployed: to delete and deploy all models for each test would cost more than the tests.
 */
final class Purge {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Longer than any message lives. */
    private static final Duration FAR = Duration.ofDays(3650);

    /** One that an application publishes while the clock is ahead lives on from there, so the clock goes on now and then. */
    private static final Duration FARTHER = Duration.ofDays(60);

    private static final int LOOKS_BETWEEN = 200;

    // language=PostgreSQL
    private static final String ROOTS =
            "select key from engine.process_instance where state = 'ACTIVE' and parent_key is null";

    /** The schema's version and the exporter's position stay too: the log goes on. */
    // language=PostgreSQL
    private static final String TRUNCATE = """
            do $$ begin
                execute (select 'truncate ' || string_agg(format('engine.%I', tablename), ', ')
                    from pg_tables where schemaname = 'engine' and tablename not in (
                        'schema_version', 'exporter_position', 'process_definition', 'process_element', 'form',
                        'decision_requirements', 'decision_definition', 'message_start_subscription'));
            end $$
            """;

    private final Broker broker;
    private final EngineClock clock;
    private final JdbcClient jdbc;

    Purge(Broker broker, EngineClock clock, JdbcClient jdbc) {
        this.broker = broker;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void run() {
        clock.reset();
        barrier();
        keys(ROOTS)
                .forEach(key ->
                        broker.command("POST", "/v2/process-instances/%d/cancellation".formatted(key), Map.of()));
        barrier();
        expireMessages();
        jdbc.sql(TRUNCATE).update();
    }

    /** Once a signal of our own is in the projection, so is everything that happened before it. */
    private void barrier() {
        String name = "barrier-" + UUID.randomUUID();
        broker.command("POST", "/v2/signals/broadcast", Map.of("signalName", name));
        await(
                "the projection to catch up",
                () -> jdbc.sql("select exists (select from engine.signal_broadcast where signal_name = ?)")
                        .param(name)
                        .query(Boolean.class)
                        .single());
    }

    /** A message waiting for its subscription would reach the next test. */
    private void expireMessages() {
        if (noMessageWaits()) {
            return;
        }
        clock.add(FAR);
        try {
            var looks = new AtomicInteger();
            await("messages to expire", () -> {
                if (looks.incrementAndGet() % LOOKS_BETWEEN == 0) {
                    clock.add(FARTHER);
                }
                return noMessageWaits();
            });
        } finally {
            clock.reset();
        }
    }

    private boolean noMessageWaits() {
        return jdbc.sql("select not exists (select from engine.message where state = 'PUBLISHED')")
                .query(Boolean.class)
                .single();
    }

    private List<Long> keys(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    private static void await(String what, BooleanSupplier done) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + what, e);
            }
        }
    }
}
