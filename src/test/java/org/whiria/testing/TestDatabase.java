package org.whiria.testing;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Points the application's own connection pool at a fresh database. */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase implements ApplicationContextAware {

    @Override
    public void setApplicationContext(ApplicationContext application) {
        StopServers.closeAtTheEnd((ConfigurableApplicationContext) application);
    }

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
