package org.whiria.exporter;

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

    private static Connection connect() throws Exception {
        return postgres.getPostgresDatabase().getConnection();
    }
}
