package org.whiria.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.whiria.intake.Fixtures;
import org.whiria.story.Person;

/** Clocks taken over from elsewhere, all of one fictional report. */
final class ManyClocks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration VISITS = Duration.ofDays(56);

    private final Person supervisor;
    private final Person intake;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicReference<String> report = new AtomicReference<>();

    ManyClocks(URI application) {
        this.supervisor = new Person(application, "supervisor");
        this.intake = new Person(application, "intake");
    }

    /** A clock that is due within some time of a moment; every tenth is one of 24 hours. */
    void dueAt(Instant first, Duration within) {
        var due = first.plusMillis(ThreadLocalRandom.current().nextLong(within.toMillis()));
        var critical = number.get() % 10 == 0;
        start(critical ? "response-critical-24-hours" : "visit", due.minus(critical ? DAY : VISITS));
    }

    /** A clock that has just begun and is due in 8 weeks. */
    void far() {
        start("visit", Instant.now().minusSeconds(1));
    }

    private void start(String kind, Instant from) {
        var clock = Map.of(
                "kind",
                kind,
                "origin",
                "bench-" + number.incrementAndGet(),
                "from",
                from.toString(),
                "reportReference",
                reference());
        supervisor.posts("/clocks", JSON.valueToTree(clock)).taken();
    }

    private String reference() {
        synchronized (report) {
            if (report.get() == null) {
                report.set(intake.reports(Fixtures.aReport())
                        .taken()
                        .path("reference")
                        .asText());
            }
            return report.get();
        }
    }
}
