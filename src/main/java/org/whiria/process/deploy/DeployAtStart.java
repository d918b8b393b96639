package org.whiria.process.deploy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whiria.process.engine.EngineAway;
import org.whiria.process.engine.EngineRefused;

/** Deploys as soon as the application is up; an engine that is still away is asked again by {@link Resubmission}. */
@Component
public class DeployAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(DeployAtStart.class);

    private final Deployments deployments;
    private final AtomicBoolean done = new AtomicBoolean();

    DeployAtStart(Deployments deployments) {
        this.deployments = deployments;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void deploy() {
        if (done.get()) {
            return;
        }
        try {
            deployments.ensure();
            done.set(true);
        } catch (EngineAway away) {
            LOG.warn("The models will be deployed when the engine answers");
        } catch (EngineRefused refused) {
            done.set(true);
            LOG.error("The engine refuses the models. Correct them and start again: {}", refused.getMessage());
        }
    }
}
