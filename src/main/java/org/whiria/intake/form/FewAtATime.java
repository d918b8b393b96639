package org.whiria.intake.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** The public form takes a few reports an hour from one address: enough for a school, too few for a flood. */
@Component
class FewAtATime {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MANY_ADDRESSES = 10_000;

    private final ConcurrentMap<String, Taken> taken = new ConcurrentHashMap<>();
    private final FormSettings settings;
    private final Clock clock;

    FewAtATime(FormSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean admits(String address) {
        var now = clock.instant();
        if (taken.size() > MANY_ADDRESSES) {
            taken.values().removeIf(earlier -> earlier.isOver(now));
        }
        var counted = taken.merge(
                address, new Taken(now, 1), (earlier, one) -> earlier.isOver(now) ? one : earlier.another());
        return counted.reports() <= settings.publicReportsPerHour();
    }

    private record Taken(Instant since, int reports) {

        boolean isOver(Instant now) {
            return now.isAfter(since.plus(WINDOW));
        }

        Taken another() {
            return new Taken(since, reports + 1);
        }
    }
}
