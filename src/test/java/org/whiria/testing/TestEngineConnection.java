package org.whiria.testing;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.whiria.testing.engine.TestEngine;

/** Points the application's client and connection pool at the engine of the application tests and its database. */
@TestConfiguration(proxyBeanMethods = false)
class TestEngineConnection {

    /** The run stops it, not the first context that closes. */
    @Bean(destroyMethod = "")
    TestEngine testEngine() {
        return TestEngine.ofApplicationTests();
    }

    @Bean
    DynamicPropertyRegistrar engineAddresses(TestEngine engine) {
        return registry -> {
            registry.add("camunda.client.grpc-address", engine::grpcAddress);
            registry.add("camunda.client.rest-address", engine::restAddress);
        };
    }

    @Bean
    JdbcConnectionDetails connectionDetails(TestEngine engine) {
        return new TestDatabase.Details(engine.jdbcUrl());
    }
}
