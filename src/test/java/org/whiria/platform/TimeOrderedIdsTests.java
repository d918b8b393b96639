package org.whiria.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTests {

    @Test
    void areVersion7AndCarryTheirTime() {
        var id = idsAt("2026-11-23T01:20:00.123Z").next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                .isEqualTo(Instant.parse("2026-11-23T01:20:00.123Z"));
    }

    @Test
    void areOrderedByTimeAndNeverTheSame() {
        var earlier = idsAt("2026-11-23T01:20:00Z");
        var later = idsAt("2026-11-23T01:20:01Z");

        var many =
                new HashSet<UUID>(Stream.generate(earlier::next).limit(10_000).toList());

        assertThat(many).hasSize(10_000);
        assertThat(earlier.next().toString()).isLessThan(later.next().toString());
    }

    private static TimeOrderedIds idsAt(String time) {
        return new TimeOrderedIds(Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }
}
