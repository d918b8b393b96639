package org.whiria.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class PostgresTestTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void bothSchemasAreOnTheSearchPath() {
        String path = jdbc.sql("show search_path").query(String.class).single();

        assertThat(path).isEqualTo("whiria, engine");
    }

    @Test
    void theEngineSchemaIsThere() {
        long tables = jdbc.sql("select count(*) from pg_tables where schemaname = 'engine'")
                .query(Long.class)
                .single();

        assertThat(tables).isGreaterThan(15);
    }
}
