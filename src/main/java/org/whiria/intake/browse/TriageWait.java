package org.whiria.intake.browse;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whiria.intake.register.ReportRegister;

/** Gives the engine a moment to triage what was just received, so that the answer shows it. Not waiting long enough is no fault. */
@Component
class TriageWait {

    private static final Duration STEP = Duration.ofMillis(20);

    private final ReportRegister register;
    private final BrowseSettings settings;

    TriageWait(ReportRegister register, BrowseSettings settings) {
        this.register = register;
        this.settings = settings;
    }

    void await(UUID reportId) {
        var end = System.nanoTime() + settings.triageWait().toNanos();
        try {
            while (!register.isTriaged(reportId) && System.nanoTime() < end) {
                Thread.sleep(STEP);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
