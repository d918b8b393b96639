package org.whiria.clock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.threeten.extra.MutableClock;
import org.whiria.clock.calendar.Closures;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.change.ChangeParts;
import org.whiria.clock.kind.Kinds;
import org.whiria.clock.ledger.Entries;
import org.whiria.clock.ledger.Ledgers;
import org.whiria.clock.ledger.Views;
import org.whiria.people.Sites;
import org.whiria.platform.Ids;
import org.whiria.platform.NzTime;
import org.whiria.testing.PostgresTest;

/** Clocks with their tables and a machine's time that the test moves; without processes and pages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PostgresTest
@RecordApplicationEvents
@Import({
    Clocks.class,
    ChangeParts.class,
    Recomputing.class,
    Closures.class,
    WorkingDays.class,
    Ledgers.class,
    Entries.class,
    Kinds.class,
    Views.class,
    Sites.class,
    NzTime.class,
    ClockFixture.class,
    ClockTest.Surroundings.class
})
public @interface ClockTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        @Bean
        MutableClock clock() {
            return MutableClock.of(Instant.parse("2026-03-01T20:15:00Z"), ZoneOffset.UTC);
        }

        @Bean
        Ids ids() {
            return UUID::randomUUID;
        }
    }
}
