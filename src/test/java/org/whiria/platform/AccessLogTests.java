package org.whiria.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.threeten.extra.MutableClock;
import org.whiria.platform.AccessLog.Look;
import org.whiria.platform.AccessLog.Subject;
import org.whiria.testing.PostgresTest;

@PostgresTest
@Import(AccessLog.class)
class AccessLogTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:20:00Z");

    @Autowired
    private AccessLog accessLog;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void startAgain() {
        clock.setInstant(NOW);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void remembersWhoLookedAtWhatAndWhen() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("worker", null));

        accessLog.looked("case", 42);

        assertThat(accessLog.newest("case", 42, 10)).containsExactly(new Look("worker", "case", "42", NOW));
    }

    @Test
    void takesTheRequestsOfOnePageForOneLook() {
        accessLog.lookedOnceIn(Duration.ofMinutes(1), "case", 42);
        clock.add(Duration.ofSeconds(30));
        accessLog.lookedOnceIn(Duration.ofMinutes(1), "case", 42);
        accessLog.lookedOnceIn(Duration.ofMinutes(1), "case", 43);
        clock.add(Duration.ofSeconds(30));
        accessLog.lookedOnceIn(Duration.ofMinutes(1), "case", 42);

        assertThat(accessLog.newest("case", 42, 10)).hasSize(2);
        assertThat(accessLog.newest("case", 43, 10)).hasSize(1);
    }

    @Test
    void remembersEverythingThatOneLookShowed() {
        accessLog.looked(List.of(new Subject("case", 42), new Subject("task", 7)));

        assertThat(accessLog.newest("case", 42, 10)).hasSize(1);
        assertThat(accessLog.newest("task", 7, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update access_log set username = 'nobody'", "delete from access_log", "truncate access_log"})
    void isNeverChanged(String change) {
        accessLog.looked("case", 42);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .withMessageContaining("never changed or deleted");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TimeOfTheTest {

        @Bean
        MutableClock clock() {
            return MutableClock.of(NOW, ZoneOffset.UTC);
        }
    }
}
