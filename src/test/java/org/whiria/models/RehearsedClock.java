package org.whiria.models;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands in for the ledger of one clock: it moves when a test says so, and answers the workers of {@code clock} as the ledger would. */
final class RehearsedClock {

    static final String ID = "018f0000-0000-7000-8000-00000000c10c";

    private final CaseScenario scenario;
    private final Duration warnedBefore;

    private @Nullable Instant dueAt;
    private boolean ended;
    private int revision = 1;
    private int rung;

    RehearsedClock(CaseScenario scenario, Duration limit, Duration warnedBefore) {
        this.scenario = scenario;
        this.warnedBefore = warnedBefore;
        this.dueAt = scenario.now().plus(limit);
        scenario.workers()
                .answer("clock.armClock", asked -> arm())
                .answer("clock.strikeClock", asked -> strike(Integer.parseInt(String.valueOf(asked.get("revision")))));
    }

    synchronized void moveBy(Duration extension) {
        dueAt = due().plus(extension);
        change();
    }

    synchronized void pause() {
        dueAt = null;
        change();
    }

    synchronized void resume(Instant due) {
        dueAt = due;
        change();
    }

    synchronized void end() {
        ended = true;
        change();
    }

    synchronized Instant due() {
        if (dueAt == null) {
            throw new IllegalStateException("The clock is paused");
        }
        return dueAt;
    }

    /** As the application does after the change was committed. */
    void tellsTheEngine() {
        scenario.publishes("clock.clockChanged", ID, Duration.ofMinutes(1), Map.of());
    }

    private void change() {
        revision++;
        rung = 0;
    }

    private synchronized Map<String, @Nullable Object> arm() {
        Map<String, @Nullable Object> armed = new HashMap<>();
        armed.put("state", ended ? "ended" : alarms().size() > rung ? "running" : "waiting");
        armed.put("wakeAt", !ended && alarms().size() > rung ? Given.text(alarms().get(rung)) : null);
        armed.put("revision", revision);
        return armed;
    }

    private synchronized Map<String, Object> strike(int armedRevision) {
        if (ended || armedRevision != revision) {
            return Map.of("event", "changed", "step", 0);
        }
        rung++;
        return Map.of("event", rung == 1 ? "warned" : "breached", "step", rung);
    }

    private List<Instant> alarms() {
        List<Instant> alarms = new ArrayList<>();
        if (dueAt != null) {
            alarms.add(dueAt.minus(warnedBefore));
            alarms.add(dueAt);
        }
        return alarms;
    }

    /** The moment of a worker's input {@code at}, as FEEL writes {@code now()}. */
    static Instant at(Map<String, Object> asked) {
        return ZonedDateTime.parse(String.valueOf(asked.get("at"))).toInstant();
    }
}
