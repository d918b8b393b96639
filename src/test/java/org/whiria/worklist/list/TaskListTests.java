package org.whiria.worklist.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.people.Group;
import org.whiria.people.Staff;
import org.whiria.projection.EngineRows;
import org.whiria.projection.EngineRows.Task;
import org.whiria.testing.PostgresTest;
import org.whiria.worklist.Reach;
import org.whiria.worklist.list.TaskFilter.View;

@PostgresTest
@Import(TaskList.class)
class TaskListTests {

    private static final Reach WORKER = reach("worker", "social-worker@kirikiriroa");
    private static final Reach OTHER_SITE = reach("worker2", "social-worker@otautahi");
    private static final Reach SUPERVISOR = reach("supervisor", "supervisor@kirikiriroa", "supervisor@ncc");

    @Autowired
    TaskList list;

    @Autowired
    JdbcClient jdbc;

    private EngineRows engine;

    @BeforeEach
    void processRuns() {
        engine = new EngineRows(jdbc);
        engine.definition(1, "child-case").instance(10, 1, "child-case").variable(10, "site", "\"kirikiriroa\"");
        engine.definition(2, "plan").instance(20, 2, "plan");
    }

    @Test
    void showsTasksOfMyGroupsAndOfNoOthers() {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa"))
                .task(101, 10, Task.of("social-worker@otautahi"))
                .task(102, 10, Task.of("supervisor@kirikiriroa"));

        assertThat(keys(WORKER, View.TEAM)).containsExactly(100L);
        assertThat(keys(WORKER, View.ALL)).containsExactly(100L);
        assertThat(keys(OTHER_SITE, View.ALL)).containsExactly(101L);
    }

    @Test
    void showsSupervisorsEverythingAtTheirSitesAndNothingElsewhere() {
        staff("worker", "social-worker", "kirikiriroa");
        staff("worker2", "social-worker", "otautahi");
        engine.task(100, 10, Task.of("social-worker@kirikiriroa"))
                .task(101, 10, Task.of("social-worker@otautahi"))
                .task(102, 10, Task.of("social-worker@kirikiriroa").assignedTo("worker"))
                .task(103, 10, Task.of("social-worker@otautahi").assignedTo("worker2"));

        assertThat(keys(SUPERVISOR, View.ALL)).containsExactly(100L, 102L);
        assertThat(keys(SUPERVISOR, View.TEAM)).isEmpty();
    }

    @Test
    void hidesWhatAColleagueHasClaimedFromTheTeamAndShowsMineAlone() {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa").assignedTo("worker"))
                .task(101, 10, Task.of("social-worker@kirikiriroa").assignedTo("somebody"));

        assertThat(keys(WORKER, View.MINE)).containsExactly(100L);
        assertThat(keys(WORKER, View.TEAM)).isEmpty();
        assertThat(keys(WORKER, View.ALL)).containsExactly(100L);
    }

    @Test
    void showsATaskOfTwoOfMyGroupsOnce() {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa", "coordinator@kirikiriroa"));

        var both = reach("both", "social-worker@kirikiriroa", "coordinator@kirikiriroa");

        assertThat(keys(both, View.TEAM)).containsExactly(100L);
        assertThat(keys(both, View.ALL)).containsExactly(100L);
        assertThat(list.count(both, TaskFilter.of(View.TEAM), 10)).isEqualTo(1);
    }

    @Test
    void sortsByDueDateThenPriorityAndPutsTasksWithoutDueDateLast() {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa").priority(99))
                .task(
                        101,
                        10,
                        Task.of("social-worker@kirikiriroa")
                                .due("2026-03-20T00:00:00Z")
                                .priority(10))
                .task(
                        102,
                        10,
                        Task.of("social-worker@kirikiriroa")
                                .due("2026-03-20T00:00:00Z")
                                .priority(90))
                .task(
                        103,
                        10,
                        Task.of("social-worker@kirikiriroa")
                                .due("2026-03-10T00:00:00Z")
                                .assignedTo("worker"));

        assertThat(keys(WORKER, View.ALL)).containsExactly(103L, 102L, 101L, 100L);
    }

    @Test
    void neverShowsWhatWasSubmittedThoughTheEngineHasNotSaidSoYet() {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa"))
                .task(101, 10, Task.of("social-worker@kirikiriroa").assignedTo("worker"));
        submitted(100);
        submitted(101);

        assertThat(keys(WORKER, View.ALL)).isEmpty();
        assertThat(keys(WORKER, View.MINE)).isEmpty();
        assertThat(list.count(WORKER, TaskFilter.of(View.ALL), 10)).isZero();
    }

    @Test
    void goesThroughAllPagesWithoutALossOrARepetition() {
        for (var key = 100L; key < 220; key++) {
            var task = Task.of("social-worker@kirikiriroa").priority((int) (key % 3));
            task = key % 5 == 0 ? task : task.due("2026-03-%02dT00:00:00Z".formatted(1 + key % 7));
            engine.task(key, 10, key % 10 == 0 ? task.assignedTo("worker") : task);
        }

        var seen = new ArrayList<Long>();
        var after = TaskPosition.START;
        while (true) {
            var page = list.page(WORKER, TaskFilter.of(View.ALL), after, 50);
            page.tasks().forEach(task -> seen.add(task.key()));
            if (page.next() == null) {
                break;
            }
            after = TaskPosition.of(page.next());
        }

        assertThat(seen)
                .hasSize(120)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(100, 220).boxed().toList());
        assertThat(list.count(WORKER, TaskFilter.of(View.ALL), 1000)).isEqualTo(120);
    }

    @Test
    void filtersByProcessAndByWhatIsOverdue() {
        var now = OffsetDateTime.parse("2026-03-15T00:00:00Z");
        engine.task(100, 10, Task.of("social-worker@kirikiriroa").due("2026-03-10T00:00:00Z"))
                .task(101, 20, Task.of("social-worker@kirikiriroa").due("2026-03-20T00:00:00Z"))
                .task(
                        102,
                        20,
                        Task.of("social-worker@kirikiriroa")
                                .assignedTo("worker")
                                .due("2026-03-01T00:00:00Z"));

        assertThat(keys(WORKER, new TaskFilter(View.ALL, "plan", null, null))).containsExactly(102L, 101L);
        assertThat(keys(WORKER, new TaskFilter(View.ALL, null, null, now))).containsExactly(102L, 100L);
        assertThat(keys(WORKER, new TaskFilter(View.TEAM, "plan", null, now))).isEmpty();
    }

    @Test
    void findsTheTasksOfACaseOnlyForThoseWhoMaySeeThem() {
        var caseId = UUID.randomUUID();
        engine.variable(10, "caseId", "\"" + caseId + "\"")
                .task(100, 10, Task.of("social-worker@kirikiriroa"))
                .task(101, 20, Task.of("social-worker@kirikiriroa"));

        assertThat(list.about(WORKER, List.of(caseId)))
                .extracting(TaskItem::key)
                .containsExactly(100L);
        assertThat(list.about(OTHER_SITE, List.of(caseId))).isEmpty();
    }

    @Test
    void showsWhichCaseAndWhoItIsAbout() {
        var report = report("R-1", "Tama Test");
        var caseId = caseOf(report);
        engine.variable(10, "caseId", "\"" + caseId + "\"")
                .variable(10, "reportId", "\"" + report + "\"")
                .task(100, 10, Task.of("social-worker@kirikiriroa"));
        engine.variable(20, "reportId", "\"" + report + "\"")
                .variable(20, "caseId", "null")
                .task(101, 20, Task.of("social-worker@kirikiriroa").priority(1));

        var tasks = list.page(WORKER, TaskFilter.of(View.TEAM), TaskPosition.START, 50)
                .tasks();

        assertThat(tasks).extracting(TaskItem::reference).containsExactly("C-2026-00001", "R-1");
        assertThat(tasks).extracting(TaskItem::who).containsExactly("Tamaiti Test", "Tama Test");
        assertThat(tasks).extracting(TaskItem::name).containsOnly("Do the work");
        assertThat(tasks.getFirst().site()).isEqualTo("kirikiriroa");
    }

    @Test
    void showsATaskWhoseProcessSaysNonsenseOfItsCase() {
        engine.variable(10, "caseId", "\"the one of yesterday\"")
                .variable(10, "reportId", "42")
                .task(100, 10, Task.of("social-worker@kirikiriroa"))
                .task(101, 20, Task.of("social-worker@kirikiriroa"));

        assertThat(keys(WORKER, View.ALL)).containsExactly(100L, 101L);
    }

    private List<Long> keys(Reach reach, View view) {
        return keys(reach, TaskFilter.of(view));
    }

    private List<Long> keys(Reach reach, TaskFilter filter) {
        return list.page(reach, filter, TaskPosition.START, 50).tasks().stream()
                .map(TaskItem::key)
                .toList();
    }

    private static Reach reach(String username, String... groups) {
        var all = Arrays.stream(groups).map(Group::of).collect(Collectors.toSet());
        return Reach.of(new Staff(username, username, all));
    }

    private void staff(String username, String role, String site) {
        jdbc.sql("insert into staff (username, name) values (:u, :u)")
                .param("u", username)
                .update();
        jdbc.sql("insert into staff_role (username, role, site) values (:u, :r, :s)")
                .param("u", username)
                .param("r", role)
                .param("s", site)
                .update();
    }

    private void submitted(long taskKey) {
        var report = report("R-" + taskKey, "Tama Test");
        jdbc.sql("insert into form_schema (digest, form_id, schema) values ('d', 'f', '{}') on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into document (id, report_id, task_key, process_instance_key, process_id, element_id, title, form_id,
                               schema_digest, data, submitted_by, submitted_at)
                        values (gen_random_uuid(), :report, :key, 10, 'child-case', 'UserTask_Work', 'Do', 'f', 'd', '{}', 'worker', now())
                        """).param("report", report).param("key", taskKey).update();
    }

    private UUID report(String reference, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into report (id, reference, site, channel, received_at, recorded_at, body, body_digest, facts)
                        values (:id, :reference, 'ncc', 'phone', now(), now(), '{}', '', '{}')
                        """).param("id", id).param("reference", reference).update();
        jdbc.sql("insert into report_tamaiti (report_id, position, name, name_key) values (:id, 1, :name, '')")
                .param("id", id)
                .param("name", name)
                .update();
        return id;
    }

    private UUID caseOf(UUID report) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into tamaiti (id, given_names, family_name, name_key, gender, recorded_at)
                        values (:id, 'Tamaiti', 'Test', 'tamaiti test', 'unknown', now())
                        """).param("id", id).update();
        jdbc.sql("""
                        insert into case_file (id, reference, tamaiti_id, report_id, site, pathway, timeframe_level, status, opened_at)
                        values (:id, 'C-2026-00001', :id, :report, 'kirikiriroa', 'investigation', 'critical-24-hours',
                                'awaiting-allocation', now())
                        """).param("id", id).param("report", report).update();
        return id;
    }
}
