package org.whiria.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.whiria.process.deploy.DeployAtStart;
import org.whiria.process.engine.Engine;
import org.whiria.process.engine.EngineCommands;
import org.whiria.process.engine.ProcessSettings;

/** Tries the commands again that have not come through: at once when the engine is back, ever more rarely while it stays away. */
@Component
class Resubmission {

    private static final Logger LOG = LoggerFactory.getLogger(Resubmission.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final IncompleteEventPublications publications;
    private final Engine engine;
    private final DeployAtStart deployment;
    private final ThreadPoolTaskExecutor commands;
    private final ProcessSettings settings;
    private final Clock clock;

    private Duration wait = Duration.ZERO;
    private Instant next = Instant.MIN;

    Resubmission(
            IncompleteEventPublications publications,
            Engine engine,
            DeployAtStart deployment,
            @Qualifier(EngineCommands.EXECUTOR) ThreadPoolTaskExecutor commands,
            ProcessSettings settings,
            Clock clock) {
        this.publications = publications;
        this.engine = engine;
        this.deployment = deployment;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "1s", initialDelayString = "1s")
    void tick() {
        if (clock.instant().isBefore(next) || commands.getQueueSize() > 0) {
            return;
        }
        if (!engine.answers()) {
            backOff();
            return;
        }
        if (!wait.isZero()) {
            LOG.info("The engine answers again");
        }
        wait = Duration.ZERO;
        next = clock.instant().plus(settings.resubmitAfter().dividedBy(2));
        deployment.deploy();
        publications.resubmitIncompletePublications(this::isDue);
    }

    private void backOff() {
        if (wait.isZero()) {
            LOG.warn("The engine does not answer; commands wait until it does");
        }
        var longer = wait.isZero() ? FIRST_WAIT : wait.multipliedBy(2);
        wait = longer.compareTo(settings.slowestRetry()) > 0 ? settings.slowestRetry() : longer;
        next = clock.instant().plus(wait);
    }

    /** Younger ones are most likely on their way just now. */
    private boolean isDue(EventPublication publication) {
        return publication.getPublicationDate().isBefore(clock.instant().minus(settings.resubmitAfter()));
    }
}
