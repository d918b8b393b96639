package org.whiria.monitor.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.monitor.Oversight;
import org.whiria.projection.EngineRows;
import org.whiria.projection.EngineRows.Task;
import org.whiria.testing.PostgresTest;

@PostgresTest
@Import(RunningList.class)
class RunningListTests {

    private static final Oversight NCC = new Oversight("supervisor", List.of("ncc"), List.of("ncc"), false);

    @Autowired
    RunningList running;

    @Autowired
    JdbcClient jdbc;

    private EngineRows engine;

    @BeforeEach
    void threeProcessesRun() {
        engine = new EngineRows(jdbc).definition(1, "child-case").definition(2, "plan");
        engine.instance(10, 1, "child-case").variable(10, "site", "\"ncc\"");
        engine.instance(20, 2, "plan").variable(20, "site", "\"ncc\"");
        engine.instance(30, 1, "child-case").variable(30, "site", "\"otautahi\"");
    }

    @Test
    void showsTheNewestOfMySitesFirstAndGoesOnAfterAKey() {
        assertThat(found(filter("", false, false, "", 0))).containsExactly("20", "10");
        assertThat(found(filter("", false, false, "", 20))).containsExactly("10");
        assertThat(found(filter("plan", false, false, "", 0))).containsExactly("20");
    }

    @Test
    void findsWhatIsOverdueInItAndBelowIt() {
        engine.instance(11, 2, "plan", 10L, 10)
                .task(100, 11, Task.of("supervisor@ncc").due("2026-03-14T00:00:00Z"))
                .task(101, 20, Task.of("supervisor@ncc").due("2026-03-16T00:00:00Z"));

        assertThat(found(filter("", true, false, "", 0))).containsExactly("10");
        assertThat(running.page(NCC, filter("", false, false, "", 0)).items())
                .extracting(Running::overdue)
                .containsExactly(false, true);
    }

    @Test
    void findsWhatIsInTrouble() {
        engine.incident(200, 20);

        assertThat(found(filter("", false, true, "", 0))).containsExactly("20");
    }

    @Test
    void findsAReferenceHoweverItIsTyped() {
        engine.variable(10, "reportId", "\"" + report("Hui-7") + "\"");

        assertThat(found(filter("", false, false, "hui-7", 0))).containsExactly("10");
        assertThat(found(filter("", false, false, "hui", 0))).isEmpty();
    }

    @Test
    void showsAProcessThatSaysNonsenseOfItsCase() {
        engine.variable(10, "caseId", "\"the one of yesterday\"").variable(20, "reportId", "42");

        assertThat(found(filter("", false, false, "", 0))).containsExactly("20", "10");
    }

    private List<String> found(RunningFilter filter) {
        return running.page(NCC, filter).items().stream().map(Running::key).toList();
    }

    private static RunningFilter filter(String process, boolean overdue, boolean trouble, String q, long after) {
        return new RunningFilter(process, "", overdue, trouble, q, after);
    }

    private UUID report(String reference) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into report (id, reference, site, channel, received_at, recorded_at, body, body_digest, facts)
                        values (:id, :reference, 'ncc', 'phone', now(), now(), '{}', '', '{}')
                        """).param("id", id).param("reference", reference).update();
        return id;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class FixedTime {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-15T00:00:00Z"), ZoneOffset.UTC);
        }
    }
}
