package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clock of a day that warns six hours before it is due. */
class StatutoryClockTests extends ProcessTest {

    private static final String PROCESS = "statutory-clock";
    private static final String RUNNING = "Gateway_AlarmOrChange";
    private static final String WAITING = "IntermediateCatchEvent_WaitingClockChanged";
    private static final Duration TO_WARNING = Duration.ofHours(18).plusMinutes(1);
    private static final Duration TO_DUE = Duration.ofHours(6);

    private RehearsedClock clock;

    @BeforeEach
    void aDay() {
        clock = new RehearsedClock(scenario, Duration.ofHours(24), TO_DUE);
    }

    @Test
    void aClockThatIsMetEndsWithoutAnAlarm() {
        started();
        clock.end();
        clock.tellsTheEngine();

        scenario.then(PROCESS).hasCompletedElements("EndEvent_ClockEnded").isCompleted();
        assertThat(scenario.workers().asked("clock.strikeClock")).isEmpty();
    }

    @Test
    void aWarningIsToldToThoseWhomTheTableNames() {
        started();
        scenario.timePasses(TO_WARNING);

        assertThat(scenario.workers().lastAsked("clock.recordEscalation"))
                .containsEntry("clockId", RehearsedClock.ID)
                .containsEntry("event", "warned")
                .containsEntry("step", 1)
                .containsEntry("told", List.of("social-worker", "intake-social-worker", "supervisor"))
                .hasEntrySatisfying(
                        "at",
                        at -> assertThat(RehearsedClock.at(scenario.workers().lastAsked("clock.recordEscalation")))
                                .isBetween(clock.due().minus(TO_DUE), clock.due()));
        assertThat(scenario.workers().lastAsked("clock.strikeClock"))
                .containsEntry("revision", 1)
                .hasEntrySatisfying(
                        "at",
                        at -> assertThat(RehearsedClock.at(scenario.workers().lastAsked("clock.strikeClock")))
                                .isBetween(clock.due().minus(TO_DUE), clock.due()));
        scenario.then(PROCESS).hasCompletedElements("EndEvent_NoFollowUp").hasActiveElements(RUNNING);
        scenario.nobodyIsAskedTo("UserTask_FollowUpBreach");
    }

    @Test
    void aBreachIsFollowedUpWhileTheClockGoesOn() {
        breached();
        scenario.thenTask("UserTask_FollowUpBreach")
                .hasCandidateGroup("supervisor@kirikiriroa")
                .hasPriority(95);
        scenario.then(PROCESS).hasActiveElements(WAITING);

        clock.end();
        clock.tellsTheEngine();
        scenario.then(PROCESS).hasCompletedElements("EndEvent_ClockEnded").isActive();
        scenario.does("UserTask_FollowUpBreach");

        scenario.then(PROCESS).hasCompletedElements("EndEvent_BreachFollowedUp").isCompleted();
        assertThat(scenario.workers().lastAsked("clock.recordEscalation")).containsEntry("event", "breached");
    }

    @Test
    void aClockExtendedBeforeItsWarningWarnsLater() {
        started();
        clock.moveBy(Duration.ofHours(10));
        clock.tellsTheEngine();
        armed(2);
        scenario.timePasses(TO_WARNING);
        scenario.then(PROCESS).hasActiveElements(RUNNING);
        assertThat(scenario.workers().asked("clock.strikeClock")).isEmpty();

        scenario.timePasses(Duration.ofHours(10));
        assertThat(scenario.workers().lastAsked("clock.strikeClock")).containsEntry("revision", 2);
        assertThat(scenario.workers().lastAsked("clock.recordEscalation")).containsEntry("event", "warned");
    }

    @Test
    void aClockExtendedAfterItsWarningWarnsAgain() {
        started();
        scenario.timePasses(TO_WARNING);
        armed(2);
        clock.moveBy(Duration.ofHours(24));
        clock.tellsTheEngine();
        armed(3);
        scenario.timePasses(TO_DUE);
        scenario.timePasses(Duration.ofHours(18));

        assertThat(scenario.workers().awaitAsked("clock.recordEscalation", 2))
                .extracting(asked -> asked.get("event"))
                .containsExactly("warned", "warned");
    }

    @Test
    void aPausedClockStaysSilentOverItsDueDateAndRingsAfterItWasResumed() {
        started();
        clock.pause();
        clock.tellsTheEngine();
        scenario.waitsAt(WAITING);
        scenario.timePasses(Duration.ofDays(30));
        scenario.then(PROCESS).hasActiveElements(WAITING);
        assertThat(scenario.workers().asked("clock.strikeClock")).isEmpty();

        clock.resume(scenario.now().plus(Duration.ofHours(12)));
        clock.tellsTheEngine();
        armed(3);
        scenario.timePasses(Duration.ofHours(13));
        scenario.thenTask("UserTask_FollowUpBreach").isCreated();
        assertThat(scenario.workers().awaitAsked("clock.recordEscalation", 2))
                .extracting(asked -> asked.get("event"))
                .containsExactly("warned", "breached");
    }

    @Test
    void aClockThatMovedTwiceRingsByTheLastDate() {
        started();
        clock.moveBy(Duration.ofHours(24));
        clock.tellsTheEngine();
        clock.moveBy(Duration.ofHours(-12));
        clock.tellsTheEngine();
        armed(3);
        scenario.timePasses(TO_WARNING.plusHours(12));

        assertThat(scenario.workers().lastAsked("clock.strikeClock")).containsEntry("revision", 3);
        assertThat(scenario.workers().lastAsked("clock.recordEscalation")).containsEntry("event", "warned");
    }

    @Test
    void aClockThatMovedWhileItsAlarmRangDoesNotWarn() {
        started();
        clock.moveBy(Duration.ofHours(24));
        scenario.timePasses(TO_WARNING);
        armed(2);
        clock.tellsTheEngine();
        armed(3);

        assertThat(scenario.workers().asked("clock.strikeClock")).hasSize(1);
        assertThat(scenario.workers().asked("clock.recordEscalation")).isEmpty();
        scenario.then(PROCESS).hasCompletedElements("Gateway_BackFromStrike").hasActiveElements(RUNNING);
    }

    @Test
    void aClockThatEndedWhileItsAlarmRangEnds() {
        started();
        clock.end();
        scenario.timePasses(TO_WARNING);

        scenario.then(PROCESS).hasCompletedElements("EndEvent_ClockEnded").isCompleted();
        assertThat(scenario.workers().asked("clock.recordEscalation")).isEmpty();
    }

    @Test
    void aClockThatEndsWhileItWaitsEnds() {
        started();
        clock.pause();
        clock.tellsTheEngine();
        scenario.waitsAt(WAITING);
        clock.end();
        clock.tellsTheEngine();

        scenario.then(PROCESS).hasCompletedElements("EndEvent_ClockEnded").isCompleted();
    }

    @Test
    void anAlarmThatTheLedgerCannotTakeWaitsForASupervisor() {
        scenario.workers().fail("clock.strikeClock", "The ledger is not there");
        started();
        scenario.timePasses(TO_WARNING);
        assertThat(scenario.incident("ServiceTask_StrikeClock").getErrorMessage())
                .isEqualTo("The ledger is not there");

        scenario.workers().repair("clock.strikeClock");
        scenario.triesAgain("ServiceTask_StrikeClock");

        assertThat(scenario.workers().lastAsked("clock.recordEscalation")).containsEntry("event", "warned");
    }

    private void started() {
        Map<String, Object> clockStarted = new HashMap<>(
                Map.of("clockId", RehearsedClock.ID, "kind", "response-critical-24-hours", "site", "kirikiriroa"));
        clockStarted.put("caseId", Given.CASE_ID);
        scenario.startsBy("clock.clockStarted", PROCESS, clockStarted);
        scenario.waitsAt(RUNNING);
        scenario.waitsForMessages("clock.clockChanged", 1);
    }

    private void breached() {
        started();
        scenario.timePasses(TO_WARNING);
        armed(2);
        scenario.timePasses(TO_DUE);
    }

    /** Waits until the alarm was set so many times and the engine waits for it. */
    private void armed(int times) {
        scenario.workers().awaitAsked("clock.armClock", times);
        scenario.waitsForMessages("clock.clockChanged", 1);
        scenario.waitsAt(RUNNING);
    }
}
