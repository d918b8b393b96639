package org.whiria.clock.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTests {

    /** A Saturday afternoon; in the coming night the clocks go forward. */
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-09-26T14:00:00+12:00");

    @ParameterizedTest
    @CsvSource({
        "2026-09-26T13:59:59+12:00, BREACHED",
        "2026-09-26T14:00:00+12:00, TODAY",
        "2026-09-26T23:59:59+12:00, TODAY",
        "2026-09-27T00:00:00+12:00, SOON",
        // 72 hours are 72 hours: by the clock on the wall it is an hour later.
        "2026-09-29T14:59:59+13:00, SOON",
        "2026-09-29T15:00:00+13:00, ON_TRACK",
        ", PAUSED",
    })
    void groupsByTheDueDate(OffsetDateTime dueAt, Urgency urgency) {
        assertThat(Urgency.at(dueAt, NOW.toInstant())).isEqualTo(urgency);
    }

    @Test
    void followOneAnotherWithoutAGap() {
        var groups = Urgency.values();

        for (var i = 1; i < groups.length; i++) {
            assertThat(groups[i].start(NOW.toInstant())).isEqualTo(groups[i - 1].end(NOW.toInstant()));
        }
    }

    @Test
    void dueTodayIsEmptyAtTheEndOfTheDay() {
        var late = OffsetDateTime.parse("2026-09-26T23:59:59.999999+12:00");

        assertThat(Urgency.at(late.plusSeconds(1), late.toInstant())).isEqualTo(Urgency.SOON);
    }
}
