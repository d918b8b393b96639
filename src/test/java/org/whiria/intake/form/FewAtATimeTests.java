package org.whiria.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FewAtATimeTests {

    private final Ticking clock = new Ticking();
    private final FewAtATime fewAtATime = new FewAtATime(new FormSettings(2), clock);

    @Test
    void admitsAFewFromEachAddressInAnHour() {
        assertThat(fewAtATime.admits("one")).isTrue();
        assertThat(fewAtATime.admits("one")).isTrue();
        assertThat(fewAtATime.admits("one")).isFalse();
        assertThat(fewAtATime.admits("another")).isTrue();

        clock.now = clock.now.plus(Duration.ofMinutes(61));

        assertThat(fewAtATime.admits("one")).isTrue();
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-22T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
