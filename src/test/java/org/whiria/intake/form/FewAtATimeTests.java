package org.whiria.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class FewAtATimeTests {

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    private final FewAtATime fewAtATime = new FewAtATime(new FormSettings(2), clock);

    @Test
    void admitsAFewFromEachAddressInAnHour() {
        assertThat(fewAtATime.admits("one")).isTrue();
        assertThat(fewAtATime.admits("one")).isTrue();
        assertThat(fewAtATime.admits("one")).isFalse();
        assertThat(fewAtATime.admits("another")).isTrue();

        clock.add(Duration.ofMinutes(61));

        assertThat(fewAtATime.admits("one")).isTrue();
    }
}
