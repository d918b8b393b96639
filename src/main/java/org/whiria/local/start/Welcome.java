package org.whiria.local.start;

import static java.util.stream.Collectors.joining;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.whiria.people.DemoStaff;
import org.whiria.people.Staff;

/** Says where to go and as whom to sign in, when everything is there. */
@Component
@Profile("local")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final LocalOptions options;

    Welcome(LocalOptions options) {
        this.options = options;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        LOG.info(
                """
                Whiria is ready after {} s.

                    Open      http://localhost:{}
                    Sign in   {}; password whiria
                    Engine    {} (deploy from Camunda Modeler)
                    Database  {} (user {})
                    Data      {}, logs in {}; start afresh with --whiria.local.fresh
                    Stop      Ctrl-C
                """,
                event.getTimeTaken() == null ? "?" : event.getTimeTaken().toSeconds(),
                environment.getProperty("local.server.port"),
                DemoStaff.all().stream().map(Staff::username).collect(joining(", ")),
                environment.getProperty("camunda.client.grpc-address"),
                environment.getProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username"),
                options.home(),
                options.home().resolve("log"));
    }
}
