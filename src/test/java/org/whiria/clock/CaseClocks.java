package org.whiria.clock;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.CaseFixture;
import org.whiria.casefile.Cases;
import org.whiria.intake.SomeStaff;

/** Clocks of cases, started by nobody's hand, as a process starts them. */
@TestComponent
public class CaseClocks {

    private final SomeStaff staff;
    private final CaseFixture fixture;
    private final Cases cases;
    private final Clocks clocks;
    private final java.time.Clock time;

    CaseClocks(SomeStaff staff, CaseFixture fixture, Cases cases, Clocks clocks, java.time.Clock time) {
        this.staff = staff;
        this.fixture = fixture;
        this.cases = cases;
        this.clocks = clocks;
        this.time = time;
    }

    /** A case at Kirikiriroa that {@code worker} walks with, and the clock of its core assessment. */
    public CaseWithClock aCaseWithAClock() {
        staff.arrive();
        var file = fixture.anOpenCase("kirikiriroa");
        cases.allocate(file.id(), "worker");
        return new CaseWithClock(file, started("core-assessment", file));
    }

    public UUID started(String kind, CaseFile about) {
        return counting(kind, about, OffsetDateTime.now(time));
    }

    public UUID counting(String kind, CaseFile about, OffsetDateTime from) {
        return clocks.start(new StartClock(
                        kind, about.site(), from, null, about.id(), null, "test:" + UUID.randomUUID(), null))
                .id();
    }

    public record CaseWithClock(CaseFile file, UUID clock) {}
}
