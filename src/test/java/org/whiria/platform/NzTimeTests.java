package org.whiria.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class NzTimeTests {

    private static final Instant AFTERNOON = Instant.parse("2026-11-23T01:20:00Z");

    private final NzTime nzTime = new NzTime();

    @Test
    void speaksOfTheDayAndTimeInAotearoa() {
        assertThat(nzTime.full(AFTERNOON)).isEqualTo("Mon 23 November 2026, 2:20 pm");
        assertThat(nzTime.full(OffsetDateTime.parse("2026-07-01T12:00:00Z"))).isEqualTo("Thu 2 July 2026, 12:00 am");
        assertThat(nzTime.compact(AFTERNOON)).isEqualTo("23 Nov 2026, 2:20 pm");
        assertThat(nzTime.day(AFTERNOON)).isEqualTo("Mon 23 November 2026");
        assertThat(nzTime.date(LocalDate.of(2026, 2, 6))).isEqualTo("6 February 2026");
    }

    @Test
    void readsAndWritesWhatFeelDoes() {
        var moment = NzTime.ofFeel("2026-11-23T14:20:00+13:00[Pacific/Auckland]");

        assertThat(moment).isEqualTo(OffsetDateTime.parse("2026-11-23T14:20:00+13:00"));
        assertThat(NzTime.toFeel(OffsetDateTime.parse("2026-11-23T01:20:00Z"))).isEqualTo("2026-11-23T14:20:00+13:00");
    }

    @Test
    void hasNothingToSayAboutNoTime() {
        assertThat(nzTime.full((Instant) null)).isEmpty();
        assertThat(nzTime.date(null)).isEmpty();
    }
}
