package org.whiria.correspondence.mail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.threeten.extra.MutableClock;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.correspondence.Composition;
import org.whiria.correspondence.Correspondence;
import org.whiria.correspondence.CorrespondenceSettings;
import org.whiria.correspondence.Letters;
import org.whiria.correspondence.archive.LetterArchive;
import org.whiria.correspondence.archive.Settling;
import org.whiria.platform.Ids;
import org.whiria.testing.PostgresTest;

/** Correspondence alone: its table, its templates, and a mail server whose port the test sets. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PostgresTest
@ImportAutoConfiguration(ThymeleafAutoConfiguration.class)
@EnableConfigurationProperties(CorrespondenceSettings.class)
@Import({
    Correspondence.class,
    Composition.class,
    Letters.class,
    LetterArchive.class,
    MailServer.class,
    PostOffice.class,
    Settling.class,
    MailTest.Surroundings.class
})
@MockitoBean(types = Timeline.class)
@interface MailTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        @Bean
        MutableClock clock() {
            return MutableClock.of(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        Ids ids() {
            return UUID::randomUUID;
        }

        @Bean
        JavaMailSenderImpl mailServerOfTheTest() {
            var server = new JavaMailSenderImpl();
            server.setHost("localhost");
            server.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
            return server;
        }
    }
}
