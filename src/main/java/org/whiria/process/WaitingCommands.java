package org.whiria.process;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The commands that are on their way to the engine for longer than they should be. */
@Repository
public class WaitingCommands {

    private static final Duration USUAL = Duration.ofMinutes(1);

    // language=PostgreSQL
    private static final String SELECT = """
            select count(*) as number, min(publication_date) as since
              from event_publication
             where completion_date is null and listener_id like 'org.whiria.process.%' and publication_date < :before
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingCommands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many wait, and since when the first; empty when all is well. */
    public Optional<Waiting> find() {
        return jdbc.sql(SELECT)
                .param("before", OffsetDateTime.now(clock).minus(USUAL))
                .query((row, number) -> row.getInt("number") == 0
                        ? Optional.<Waiting>empty()
                        : Optional.of(new Waiting(row.getInt("number"), row.getObject("since", OffsetDateTime.class))))
                .single();
    }

    /** Commands that wait; nothing is lost, and they go out by themselves when the engine answers. */
    public record Waiting(int number, OffsetDateTime since) {}
}
