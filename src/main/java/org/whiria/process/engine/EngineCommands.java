package org.whiria.process.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.aop.interceptor.SimpleAsyncUncaughtExceptionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** As many commands are under way at a time as the engine serves well; the others wait here and, for good, in the event registry. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
public class EngineCommands implements AsyncConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(EngineCommands.class);

    public static final String EXECUTOR = "engineCommandExecutor";
    private static final int AT_A_TIME = 32;

    @Bean(name = EXECUTOR, defaultCandidate = false)
    ThreadPoolTaskExecutor engineCommandExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("engine-");
        executor.setCorePoolSize(AT_A_TIME);
        executor.setMaxPoolSize(AT_A_TIME);
        executor.setAllowCoreThreadTimeOut(true);
        return executor;
    }

    /** An engine that is away is no fault of the listener: the event waits in the registry, and {@link Resubmission} says so once. */
    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        var others = new SimpleAsyncUncaughtExceptionHandler();
        return (failure, method, arguments) -> {
            if (failure instanceof EngineAway) {
                LOG.debug("{} waits: {}", method.getName(), failure.getMessage());
            } else {
                others.handleUncaughtException(failure, method, arguments);
            }
        };
    }
}
