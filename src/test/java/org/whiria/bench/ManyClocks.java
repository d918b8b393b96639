package org.whiria.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.intake.Fixtures;
import org.whiria.story.Person;

/**
 * Clocks of one fictional report. The first of a kind is taken over through the API, as from another system; the others are copies of
 * its rows, each with a process of its own that is started with the message that the application sends.
 */
final class ManyClocks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CALLERS = 32;

    // language=PostgreSQL
    private static final String NAME_COPIES = """
            create table pg_temp.copy as
            select gen_random_uuid() as id, make_interval(secs => :seconds * number / :copies) as later
            from generate_series(1, :copies) number
            """;

    // language=PostgreSQL
    private static final String COPY_CLOCKS = """
            insert into whiria.clock (id, kind, site, report_id, started_by, state, started_at, due_at, extensions, revision, step,
                                      calendar_version, calendar_checked, last_sequence)
            select copy.id, kind, site, report_id, 'bench:' || copy.id, state, started_at + later, due_at + later, extensions, revision, step,
                   calendar_version, calendar_checked, last_sequence
            from whiria.clock, pg_temp.copy where clock.id = :clock
            """;

    // language=PostgreSQL
    private static final String COPY_LEDGERS = """
            insert into whiria.clock_event (clock_id, sequence, kind, recorded_at, at, who, reason_code, reason, note, amount, unit,
                                            day_starts, day_ends, due_at, calendar_version, revision, step, told)
            select copy.id, sequence, kind, recorded_at, at + later, who, reason_code, reason, note, amount, unit,
                   day_starts, day_ends, due_at + later, calendar_version, revision, step, told
            from whiria.clock_event, pg_temp.copy where clock_id = :clock
            """;

    private final Person supervisor;
    private final Person intake;
    private final CamundaClient engine;
    private final JdbcClient jdbc;
    private final WhenBusy busy = new WhenBusy();

    /** @param jdbc on one connection, which keeps the names of the copies */
    ManyClocks(URI application, CamundaClient engine, JdbcClient jdbc) {
        this.supervisor = new Person(application, "supervisor");
        this.intake = new Person(application, "intake");
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** What the clocks belong to. */
    String report() {
        return intake.reports(Fixtures.aReport()).taken().path("reference").asText();
    }

    /** Starts clocks of one kind that count from a moment or begin within some time after it; answers processes per second. */
    double start(int many, String kind, String report, Instant from, Duration within) throws InterruptedException {
        var first = takeOver(kind, report, from);
        var facts = jdbc.sql("select kind, site, report_id::text as \"reportId\" from whiria.clock where id = :id")
                .param("id", first)
                .query()
                .singleRow();
        var copies = new ConcurrentLinkedQueue<>(copies(first, many - 1, within));
        return Callers.together(copies.size(), CALLERS, () -> startProcess(copies.remove(), facts));
    }

    private UUID takeOver(String kind, String report, Instant from) {
        var body = Map.of("kind", kind, "origin", "bench-" + kind, "from", from.toString(), "reportReference", report);
        return UUID.fromString(supervisor
                .posts("/clocks", JSON.valueToTree(body))
                .taken()
                .path("id")
                .asText());
    }

    private List<String> copies(UUID clock, int copies, Duration within) {
        jdbc.sql(NAME_COPIES)
                .param("seconds", within.toSeconds())
                .param("copies", copies)
                .update();
        jdbc.sql(COPY_CLOCKS).param("clock", clock).update();
        jdbc.sql(COPY_LEDGERS).param("clock", clock).update();
        var ids = jdbc.sql("select id::text from pg_temp.copy order by random()")
                .query(String.class)
                .list();
        jdbc.sql("drop table pg_temp.copy").update();
        return ids;
    }

    /** The engine takes a message once, so one whose answer got lost may be sent again. */
    private void startProcess(String clock, Map<String, Object> facts) {
        try {
            busy.ask(() -> publish(clock, facts));
        } catch (ClientStatusException refusal) {
            if (refusal.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                throw refusal;
            }
        }
    }

    private void publish(String clock, Map<String, Object> facts) {
        var variables = new HashMap<>(facts);
        variables.put("clockId", clock);
        engine.newPublishMessageCommand()
                .messageName("clock.clockStarted")
                .correlationKey(clock)
                .messageId(clock)
                .timeToLive(Duration.ofDays(7))
                .variables(variables)
                .execute();
    }
}
