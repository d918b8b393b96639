package org.whiria.testing;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Points the application's own connection pool at a fresh database. */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

    @Bean
    JdbcConnectionDetails connectionDetails() {
        return new Details(Databases.fresh().getUrl());
    }

    record Details(String jdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
