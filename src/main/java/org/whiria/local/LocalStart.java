package org.whiria.local;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Gives an application with the profile {@code local} its database and engine. An application that is told where its
 * database is gets none, with or without the profile.
 */
final class LocalStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("local"))
                || environment.containsProperty("spring.datasource.url")) {
            return;
        }
        refuseTakenPort(environment);
        var stack = LocalStack.start(Binder.get(environment)
                .bindOrCreate("whiria.local", LocalOptions.class)
                .settings());
        // After the context is closed, so that workers and connection pools say goodbye to what is still there.
        SpringApplication.getShutdownHandlers().add(stack::close);
        environment.getPropertySources().addFirst(new MapPropertySource("embedded default", addresses(stack)));
        context.getBeanFactory().registerSingleton("engineReadiness", new EngineReadiness(stack));
    }

    /** Before anything is started, which takes a while. */
    private static void refuseTakenPort(Environment environment) {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        if (port > 0 && !Ports.isFree(port)) {
            throw new LocalProblem(
                    "Port " + port + " is taken by another program.",
                    "Stop that program, or start Whiria on another port: --server.port=" + (port + 1));
        }
    }

    private static Map<String, Object> addresses(LocalStack stack) {
        return Map.of(
                "spring.datasource.url", stack.jdbcUrl(),
                "spring.datasource.username", stack.databaseUser(),
                "spring.datasource.password", stack.databasePassword(),
                "camunda.client.grpc-address", stack.grpcAddress().toString(),
                "camunda.client.rest-address", stack.restAddress().toString());
    }
}
