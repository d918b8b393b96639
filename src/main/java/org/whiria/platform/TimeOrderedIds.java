package org.whiria.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** RFC 9562 section 5.7: 48 bits of milliseconds, then randomness. */
@Component
class TimeOrderedIds implements Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        var high = clock.millis() << 16 | VERSION_7 | random.nextInt(0x1000);
        var low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
