package org.whiria.testing;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Points the application's own connection pool at a fresh database. */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

    @Bean
    JdbcConnectionDetails connectionDetails() {
        return new Fresh((PGSimpleDataSource) Databases.fresh());
    }

    private record Fresh(PGSimpleDataSource database) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.getUrl();
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
