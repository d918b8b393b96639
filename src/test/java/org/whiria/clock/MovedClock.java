package org.whiria.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's time, as a test sets it. */
final class MovedClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-01T20:15:00Z");

    void is(OffsetDateTime moment) {
        now = moment.toInstant();
    }

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
