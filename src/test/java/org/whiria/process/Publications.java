package org.whiria.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Events that are published as the capabilities do it, and what the listeners of the engine have still to do. */
@TestComponent
public class Publications {

    // language=PostgreSQL
    private static final String WAITING = """
            select count(*) from event_publication where listener_id like 'org.whiria.process.%'
            """;

    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    Publications(ApplicationEventPublisher events, TransactionOperations transaction, JdbcClient jdbc) {
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    public void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    public void awaitDelivered() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(jdbc.sql(WAITING).query(Integer.class).single())
                                .isZero());
    }
}
