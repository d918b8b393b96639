package org.whiria.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** As many commands are under way at a time as the engine serves well; the others wait here and, for good, in the event registry. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
class EngineCommands {

    static final String EXECUTOR = "engineCommandExecutor";
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
}
