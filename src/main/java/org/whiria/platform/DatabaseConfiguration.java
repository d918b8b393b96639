package org.whiria.platform;

import java.sql.SQLException;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whiria.exporter.EngineSchema;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Our tables may refer to those of the engine's projection, and the broker may not have been there yet. */
    @Bean
    FlywayMigrationStrategy engineSchemaFirst() {
        return flyway -> {
            try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
                EngineSchema.ensure(connection);
            } catch (SQLException failure) {
                throw new IllegalStateException("The schema of the engine's projection can't be created", failure);
            }
            flyway.migrate();
        };
    }
}
