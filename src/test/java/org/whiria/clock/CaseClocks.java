package org.whiria.clock;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.whiria.casefile.CaseFile;

/** Clocks of cases, started by nobody's hand, as a process starts them. */
@TestComponent
public class CaseClocks {

    private final Clocks clocks;
    private final java.time.Clock time;

    CaseClocks(Clocks clocks, java.time.Clock time) {
        this.clocks = clocks;
        this.time = time;
    }

    public UUID started(String kind, CaseFile about) {
        return counting(kind, about, OffsetDateTime.now(time));
    }

    public UUID counting(String kind, CaseFile about, OffsetDateTime from) {
        return clocks.start(new StartClock(
                        kind, about.site(), from, null, about.id(), null, "test:" + UUID.randomUUID(), null))
                .id();
    }
}
