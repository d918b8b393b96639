package org.whiria.process.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Closes the client of the engine in bounded time, in Spring's place.
 *
 * <p>A worker of the client (8.8.14) that tries to open its stream again after it was closed, as it does while the engine is away, keeps a
 * lock for good, and closing the client then waits for that lock for ever. The wait gives way to an interrupt. Work that is cut off is
 * given out again by the engine.
 */
@Component
class ClientGoodbye implements BeanFactoryPostProcessor, DestructionAwareBeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(ClientGoodbye.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        for (var name : factory.getBeanNamesForType(CamundaClient.class, true, false)) {
            if (factory.containsBeanDefinition(name)) {
                factory.getBeanDefinition(name).setDestroyMethodName("");
            }
        }
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof CamundaClient;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        if (bean instanceof CamundaClient client) {
            close(client);
        }
    }

    static void close(CamundaClient client) {
        var closing = Thread.ofPlatform().daemon().name("engine-goodbye").start(() -> closeQuietly(client));
        try {
            if (!closing.join(PATIENCE)) {
                closing.interrupt();
                closing.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            closing.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(CamundaClient client) {
        try {
            client.close();
        } catch (RuntimeException cutOff) {
            LOG.debug("The client of the engine was not closed in order", cutOff);
        }
    }
}
