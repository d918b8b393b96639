package org.whiria.correspondence.mail;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Mail has threads of its own: a server that does not answer holds up letters and nothing else. */
@Configuration(proxyBeanMethods = false)
class MailScheduling {

    static final String SCHEDULER = "mailScheduler";

    @Bean(name = SCHEDULER, defaultCandidate = false)
    ThreadPoolTaskScheduler mailScheduler(ThreadPoolTaskSchedulerBuilder schedulers) {
        return schedulers.poolSize(2).threadNamePrefix("mail-").build();
    }
}
