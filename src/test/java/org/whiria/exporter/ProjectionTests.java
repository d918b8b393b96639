package org.whiria.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.whiria.exporter.EngineMemory.Pair;
import org.whiria.testing.Databases;

class ProjectionTests {

    private static final String ROOTS = "select key || ' in ' || root_key from engine.process_instance order by key";

    private final Records log = new Records(1);
    private PGSimpleDataSource database;
    private Projected projected;

    @BeforeEach
    void createDatabase() {
        database = Databases.fresh();
        projected = new Projected(database);
    }

    @Test
    void writesTwoVersionsOfARowInOneBatch() throws Exception {
        try (var projection = projection(1)) {
            projection.write(List.of(log.instance(5, ELEMENT_ACTIVATING), log.instance(5, ELEMENT_COMPLETED)), null);
        }

        assertThat(projected.texts("select state || (ended_at - started_at) from engine.process_instance"))
                .containsExactly("COMPLETED00:00:00.001");
    }

    @Test
    void writesARecordOnceHoweverOftenItComes() throws Exception {
        var flows = List.of(log.flow(5), log.flow(5), log.flow(5));
        Pair pair;
        try (var projection = projection(1)) {
            projection.write(flows.subList(0, 2), null);
            pair = projection.write(flows, null);
        }
        try (var restarted = projection(1)) {
            assertThat(restarted.write(flows, null)).isEqualTo(pair);
        }
        try (var restartedFromSnapshot = projection(1)) {
            assertThat(restartedFromSnapshot.write(flows, pair)).isEqualTo(pair);
        }

        assertThat(projected.texts("select times from engine.sequence_flow")).containsExactly("3");
    }

    @Test
    void findsTheRootOfACalledProcessInTheBatchAndInTheDatabase() throws Exception {
        try (var projection = projection(1)) {
            projection.write(
                    List.of(log.instance(10, ELEMENT_ACTIVATING), log.instance(11, 10, ELEMENT_ACTIVATING)), null);
            projection.write(
                    List.of(log.instance(13, 12, ELEMENT_ACTIVATING), log.instance(12, 11, ELEMENT_ACTIVATING)), null);
        }

        assertThat(projected.texts(ROOTS))
                .allMatch(row -> row.endsWith(" in " + log.key(10)))
                .hasSize(4);
    }

    @Test
    void offersATaskToItsGroupsWhileItIsOpenAndUnassigned() throws Exception {
        var created = log.task(
                7,
                UserTaskIntent.CREATED,
                "",
                "social-worker@otautahi",
                "social-worker@otautahi",
                "supervisor@otautahi");
        try (var projection = projection(1)) {
            var pair = projection.write(List.of(created), null);
            assertThat(candidates()).containsExactly("social-worker@otautahi -50 9999", "supervisor@otautahi -50 9999");

            pair = projection.write(
                    List.of(log.task(7, UserTaskIntent.ASSIGNED, "worker", "supervisor@otautahi")), pair);
            assertThat(candidates()).isEmpty();

            pair = projection.write(List.of(log.task(7, UserTaskIntent.ASSIGNED, "", "supervisor@otautahi")), pair);
            assertThat(candidates()).containsExactly("supervisor@otautahi -50 9999");

            projection.write(List.of(log.task(7, UserTaskIntent.COMPLETED, "", "supervisor@otautahi")), pair);
            assertThat(candidates()).isEmpty();
        }
    }

    @Test
    void writesNamesThatNoIndexWouldHold() throws Exception {
        var random = new Random(7);
        var endless =
                random.ints(5_000, 0x4E00, 0x9FFF).mapToObj(Character::toString).collect(Collectors.joining());
        try (var projection = projection(1)) {
            projection.write(
                    List.of(
                            log.variable(5, "caseId\u0000", "\"1\""),
                            log.variable(5, endless, "1"),
                            log.variable(5, endless + "2", "2"),
                            log.task(7, UserTaskIntent.ASSIGNED, endless, endless),
                            log.task(8, UserTaskIntent.CREATED, "", endless)),
                    null);
        }

        assertThat(projected.texts("select left(name, 6) || ' ' || value from engine.variable order by length(name)"))
                .containsExactly("caseId \"1\"", endless.substring(0, 6) + " 2");
        assertThat(candidates()).hasSize(1);
    }

    @Test
    void startsOverForANewEngineAndLeavesOtherPartitionsAlone() throws Exception {
        try (var one = projection(1);
                var two = projection(2)) {
            one.write(List.of(log.instance(5, ELEMENT_ACTIVATING), log.instance(6, ELEMENT_ACTIVATING)), null);
            two.write(List.of(new Records(2).instance(5, ELEMENT_ACTIVATING)), null);
        }

        try (var one = projection(1)) {
            one.write(List.of(new Records(1).at(2).instance(70, ELEMENT_ACTIVATING)), null);
        }

        assertThat(projected.texts("select key from engine.process_instance order by key"))
                .containsExactly(String.valueOf(log.key(70)), String.valueOf(new Records(2).key(5)));
    }

    @Test
    void refusesADatabaseThatDoesNotBelongToTheEngine() throws Exception {
        var first = log.instance(5, ELEMENT_ACTIVATING);
        assertRefused(first, new Pair(UUID.randomUUID(), 1), "knows nothing of it");
        Pair pair;
        try (var projection = projection(1)) {
            pair = projection.write(List.of(first), null);
        }

        assertRefused(first, new Pair(UUID.randomUUID(), 1), "another engine");
        assertRefused(first, new Pair(pair.id(), 1_000), "older than the engine's data");
        assertRefused(log.at(1_000).instance(6, ELEMENT_ACTIVATING), null, "no longer holds the beginning");
    }

    @Test
    void refusesALogWhoseBeginningIsGone() {
        var middle = new Entry(9, 9, false, List.of());

        assertRefused(middle, null, "no longer holds the beginning");
    }

    @Test
    void letsOnlyOneBrokerWriteAPartition() throws Exception {
        try (var former = projection(1);
                var leader = projection(1)) {
            var first = log.instance(5, ELEMENT_ACTIVATING);
            former.write(List.of(first), null);
            leader.write(List.of(first, log.instance(6, ELEMENT_ACTIVATING)), null);
            var late = log.instance(6, ELEMENT_COMPLETED);

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> former.write(List.of(late), null))
                    .withMessageContaining("Another broker");
        }
    }

    private void assertRefused(Entry first, @Nullable Pair remembered, String because) {
        try (var projection = projection(1)) {
            assertThatExceptionOfType(PairingMismatch.class)
                    .isThrownBy(() -> projection.write(List.of(first), remembered))
                    .withMessageContaining(because)
                    .withMessageContaining("from the same backup");
        }
    }

    private Projection projection(int partition) {
        var settings = new Settings(database.getUrl(), "postgres", "", 0, 100);
        return new Projection(settings, partition, LoggerFactory.getLogger(getClass()));
    }

    private List<String> candidates() {
        return projected.texts("""
                select group_name || ' ' || rank || ' ' || extract(year from due_at at time zone 'UTC')
                from engine.task_candidate order by 1
                """);
    }
}
