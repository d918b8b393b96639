package org.whiria.exporter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineSchemaTests {

    // language=PostgreSQL
    private static final String A_TASK = """
            insert into engine.user_task (key, element_instance_key, process_instance_key, definition_key, process_id, element_id, state,
                   candidate_groups, candidate_users, priority, headers, created_at, pos)
            values (7, 6, 5, 4, 'plan', 'UserTask_Plan', 'CREATED', '{supervisor@ncc}', '{}', 50, '{}', now(), 1)
            """;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void dropSchema() throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists engine cascade");
        }
    }

    @Test
    void isCreatedOnceHoweverManyCallersComeAtOnce() throws Exception {
        Callable<Boolean> ensure = () -> {
            try (var connection = connect()) {
                EngineSchema.ensure(connection);
                return connection.getAutoCommit();
            }
        };

        try (var callers = Executors.newFixedThreadPool(4)) {
            for (var caller : callers.invokeAll(Collections.nCopies(8, ensure))) {
                assertThat(caller.get()).isTrue();
            }
        }
    }

    @Test
    void refusesASchemaOfANewerRelease() throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            EngineSchema.ensure(connection);
            statement.execute("insert into engine.schema_version (version) values (1000)");

            assertThatIllegalStateException()
                    .isThrownBy(() -> EngineSchema.ensure(connection))
                    .withMessageContaining("version 1000");
        }
    }

    @Test
    void bringsTheSchemaOfAnEarlierReleaseUpToThisOne() throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement();
                var first = EngineSchema.class.getResourceAsStream("engine-schema.sql")) {
            statement.execute(new String(first.readAllBytes(), UTF_8));
            statement.execute("insert into engine.schema_version (version) values (1)");
            statement.execute(A_TASK);
            statement.execute("""
                    insert into engine.task_candidate (group_name, due_at, rank, task_key) values ('supervisor@ncc', now(), -50, 7)
                    """);

            EngineSchema.ensure(connection);

            try (var candidates = statement.executeQuery("select process_id from engine.task_candidate")) {
                assertThat(candidates.next()).isTrue();
                assertThat(candidates.getString(1)).isEqualTo("plan");
            }
        }
    }

    private static Connection connect() throws Exception {
        return postgres.getPostgresDatabase().getConnection();
    }
}
