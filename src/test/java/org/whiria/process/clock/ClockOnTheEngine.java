package org.whiria.process.clock;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.clock.ClockView;
import org.whiria.clock.Clocks;
import org.whiria.clock.change.Change;
import org.whiria.clock.change.ClockChanges;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.period.Period;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;

/** The clock of a case, seen from all sides: the ledger, the process that waits on it, and the process that shows it. */
final class ClockOnTheEngine {

    static final Duration SOON = Duration.ofSeconds(30);
    static final Staff SUPERVISOR =
            new Staff("supervisor", "Sam Supervisor", Set.of(new Group(Role.SUPERVISOR, "kirikiriroa")));

    private static final String WAITS =
            "process_id = 'statutory-clock' and key in (select scope_key from engine.variable"
                    + " where name = 'clockId' and value = :clock)";

    private final Clocks clocks;
    private final ClockChanges changes;
    private final JdbcClient jdbc;
    private final ClockStage stage;
    private final UUID caseId = UUID.randomUUID();
    private final long instance;

    ClockOnTheEngine(
            CamundaClient client,
            Clocks clocks,
            ClockChanges changes,
            JdbcClient jdbc,
            ClockStage stage,
            String process,
            @Nullable String startBefore) {
        this.clocks = clocks;
        this.changes = changes;
        this.jdbc = jdbc;
        this.stage = stage;
        this.instance = start(client, process, startBefore);
        await().atMost(SOON).until(() -> !clocks.ofCase(caseId).isEmpty());
    }

    private long start(CamundaClient client, String process, @Nullable String startBefore) {
        var variables = new HashMap<String, Object>(Map.of(
                "caseId",
                caseId.toString(),
                "reportId",
                UUID.randomUUID().toString(),
                "site",
                "kirikiriroa",
                "allocatedTo",
                "worker",
                "timeframeLevel",
                "urgent-10-working-days",
                "review",
                Map.of("days", 182)));
        var command = client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables);
        return (startBefore == null ? command : command.startBeforeElement(startBefore))
                .send()
                .join()
                .getProcessInstanceKey();
    }

    ClockView view() {
        return clocks.ofCase(caseId).getFirst();
    }

    OffsetDateTime dueAt() {
        return requireNonNull(view().dueAt());
    }

    UUID id() {
        return view().id();
    }

    long processInstance() {
        return instance;
    }

    Change change(String reason) {
        return new Change(id(), view().revision(), reason, "As agreed at the case consult");
    }

    void extend(Period by) {
        changes.extend(change("whanau-ask-for-time"), by, SUPERVISOR);
    }

    void pause() {
        changes.pause(change("tangihanga"), SUPERVISOR);
    }

    void resume() {
        changes.resume(change("obstacle-gone"), SUPERVISOR);
    }

    /** The moment for which the ledger wants an alarm now. */
    OffsetDateTime wakeAt() {
        return requireNonNull(clocks.arm(id()).wakeAt());
    }

    /** Waits until the engine waits for the alarm that the ledger wants, then lets the time pass to just before or after it. */
    void timePassesTo(OffsetDateTime moment, Duration after) {
        awaitArmed();
        stage.passesTo(moment.plus(after));
    }

    void awaitArmed() {
        await("timer at " + wakeAt()).atMost(SOON).until(() -> timers().equals(List.of(wakeAt().toInstant())));
    }

    private List<Instant> timers() {
        return jdbc
                .sql("select due_at from engine.timer where state = 'CREATED' and process_instance_key in"
                        + " (select key from engine.process_instance where " + WAITS + ")")
                .param("clock", quoted(id()))
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /** State of each process that waits on the clock: one, if all goes well. */
    List<String> waitingProcesses() {
        return jdbc.sql("select state from engine.process_instance where " + WAITS)
                .param("clock", quoted(id()))
                .query(String.class)
                .list();
    }

    List<EntryKind> entries() {
        return clocks.ledger(id()).stream().map(entry -> entry.kind()).toList();
    }

    void awaitEntries(EntryKind kind, int many) {
        await(many + " " + kind)
                .atMost(SOON)
                .until(() -> entries().stream().filter(kind::equals).count() >= many);
    }

    /** Due date of the open task of this element in the process that shows the clock; null without one. */
    @Nullable
    OffsetDateTime taskDue(String element) {
        return jdbc.sql("""
                        select t.due_at from engine.user_task t
                         where t.process_instance_key = :instance and t.element_id = :element and t.state = 'CREATED'
                        """)
                .param("instance", instance)
                .param("element", element)
                .query((row, number) -> Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class)))
                .single()
                .map(due -> due.withOffsetSameInstant(ZoneOffset.UTC))
                .orElse(null);
    }

    boolean isOpen(String element) {
        return jdbc.sql("""
                        select count(*) > 0 from engine.user_task t
                          join engine.variable v on v.scope_key = t.process_instance_key and v.name = 'caseId'
                         where v.value = :case and t.element_id = :element and t.state = 'CREATED'
                        """)
                .param("case", quoted(caseId))
                .param("element", element)
                .query(Boolean.class)
                .single();
    }

    /** What the process shows of the clock. */
    String variable(String name) {
        return jdbc.sql("select value from engine.variable where scope_key = :instance and name = :name")
                .param("instance", instance)
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static String quoted(UUID id) {
        return '"' + id.toString() + '"';
    }
}
