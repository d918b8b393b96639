package org.whiria.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.whiria.correspondence.CorrespondenceSettings;
import org.whiria.correspondence.Letters;

class MailSchedulingTests {

    @Test
    void aServerThatDoesNotAnswerHoldsUpNothingElse() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(Surroundings.class, MailScheduling.class)
                .run(context -> {
                    var surroundings = context.getBean(Surroundings.class);
                    assertThat(surroundings.stuck.await(10, TimeUnit.SECONDS)).isTrue();
                    try {
                        assertThat(surroundings.otherWork.await(10, TimeUnit.SECONDS))
                                .isTrue();
                    } finally {
                        surroundings.answer.countDown();
                    }
                });
    }

    @EnableScheduling
    static class Surroundings {

        /** Both jobs of the post office wait. */
        final CountDownLatch stuck = new CountDownLatch(2);

        final CountDownLatch answer = new CountDownLatch(1);
        final CountDownLatch otherWork = new CountDownLatch(1);

        @Bean
        PostOffice postOffice() {
            var letters = mock(Letters.class);
            given(letters.claim()).will(call -> waitFor(Optional.empty()));
            given(letters.interrupted(Duration.ofMinutes(3))).will(call -> waitFor(List.of()));
            var server = mock(MailServer.class);
            given(server.isConfigured()).willReturn(true);
            return new PostOffice(letters, server, settings());
        }

        @Scheduled(fixedDelay = 10)
        void workOnSomethingElse() {
            if (stuck.getCount() == 0) {
                otherWork.countDown();
            }
        }

        private Object waitFor(Object result) throws InterruptedException {
            stuck.countDown();
            answer.await();
            return result;
        }

        private static CorrespondenceSettings settings() {
            return new CorrespondenceSettings(
                    "hui@whiria.example", "Whiria", List.of(Duration.ofMinutes(1)), Duration.ofMinutes(3));
        }
    }
}
