package org.whiria.process.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whiria.clock.Clocks;
import org.whiria.clock.Ending;
import org.whiria.process.AfterCommit;
import org.whiria.process.ProcessCancelled;
import org.whiria.process.engine.EngineAway;
import org.whiria.projection.InstanceSql;
import org.whiria.projection.Instances;

/** Ends the clocks of a process that a person cancelled: nobody would be left to end them. */
@Component
class CancelClocks {

    private static final Duration PROJECTION_LAG = Duration.ofSeconds(5);
    private static final String REASON = "The process was cancelled by an operator";

    // Those that its elements started, and the one that it waits on itself.
    // language=PostgreSQL
    private static final String CLOCKS = """
            select c.id
              from engine.process_instance i
              join engine.element_instance e on e.process_instance_key = i.key
              join clock c on c.started_by = 'element:' || e.key
             where i.root_key = :root and c.state in ('RUNNING', 'PAUSED')
             union
            select c.id
              from engine.process_instance i
              join engine.variable v on v.scope_key = i.key and v.name = 'clockId'
              join clock c on c.id = {id}
             where i.key = :root and i.process_id = 'statutory-clock' and c.state in ('RUNNING', 'PAUSED')
            """.replace("{id}", InstanceSql.id("v.value"));

    private final JdbcClient jdbc;
    private final Instances instances;
    private final Clocks clocks;
    private final Clock time;

    CancelClocks(JdbcClient jdbc, Instances instances, Clocks clocks, Clock time) {
        this.jdbc = jdbc;
        this.instances = instances;
        this.clocks = clocks;
        this.time = time;
    }

    @AfterCommit
    void on(ProcessCancelled event) {
        var root = event.processInstanceKey();
        if (!instances.awaitEnd(root, PROJECTION_LAG)) {
            throw new EngineAway(
                    "PostgreSQL does not show yet that the process has ended", new IllegalStateException());
        }
        for (var clock : clocksOf(root)) {
            clocks.end(clock, Ending.CANCELLED, OffsetDateTime.now(time), event.by(), REASON);
        }
    }

    private List<UUID> clocksOf(long root) {
        return jdbc.sql(CLOCKS).param("root", root).query(UUID.class).list();
    }
}
