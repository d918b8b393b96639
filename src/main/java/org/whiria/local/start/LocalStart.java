package org.whiria.local.start;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.whiria.local.LocalProblem;
import org.whiria.local.LocalSettings;
import org.whiria.local.LocalStack;
import org.whiria.local.Ports;

/**
 * Gives an application with the profile {@code local} its database and engine. An application that is told where its
 * database is gets none, with or without the profile.
 */
final class LocalStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(LocalStart.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(20);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("local"))
                || environment.containsProperty("spring.datasource.url")) {
            return;
        }
        refuseTakenPort(environment);
        var stack = start(Binder.get(environment)
                .bindOrCreate("whiria.local", LocalOptions.class)
                .settings());
        environment.getPropertySources().addFirst(new MapPropertySource("embedded default", addresses(stack)));
        context.getBeanFactory().registerSingleton("engineReadiness", new EngineReadiness(stack));
    }

    /** A stop that comes at any moment ends what was started. */
    private static LocalStack start(LocalSettings settings) {
        var starting = new CompletableFuture<LocalStack>();
        // After the context is closed, so that workers and connection pools say goodbye to what is still there.
        SpringApplication.getShutdownHandlers().add(() -> close(starting));
        try {
            var stack = LocalStack.start(settings);
            starting.complete(stack);
            // A context that is being built is closed only after it waited for the engine.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stopWaiting, "local-stop"));
            return stack;
        } catch (RuntimeException e) {
            starting.cancel(false);
            throw e;
        }
    }

    private static void close(CompletableFuture<LocalStack> starting) {
        try {
            starting.get(START_PATIENCE.toSeconds(), TimeUnit.SECONDS).close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException | TimeoutException nothingToClose) {
            LOG.debug("There was nothing to end", nothingToClose);
        }
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
