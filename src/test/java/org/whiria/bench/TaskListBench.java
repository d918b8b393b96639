package org.whiria.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.whiria.intake.Fixtures;
import org.whiria.story.Person;

/** How long a page of the task list takes, with twenty thousand open tasks in the country and with a million. */
public final class TaskListBench {

    private static final int LOOKS = 200;
    private static final int PAGES_DEEP = 20;

    private TaskListBench() {}

    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "task-list");
        try (var product = new Product(home, freePort(), "--whiria.demo.cases=false")) {
            product.start();
            product.awaitReady();
            new Person(product.address(), "intake").reports(Fixtures.aReport()).taken();
            var jdbc = JdbcClient.create(new DriverManagerDataSource(product.jdbcUrl(), "postgres", "postgres"));
            var few = withTasks(1, 20_000, jdbc, product.address());
            var many = withTasks(20_001, 1_000_000, jdbc, product.address());
            few.forEach((list, time) -> say(list, time, requireNonNull(many.get(list))));
            System.out.printf(
                    "load %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        FileSystemUtils.deleteRecursively(home);
    }

    private static void say(String list, Time few, Time many) {
        System.out.printf(
                "%-40s %6.1f / %6.1f ms with 20,000, %6.1f / %6.1f ms with 1,000,000, ratio of the medians %.2f%n",
                list, few.median(), few.p99(), many.median(), many.p99(), many.median() / few.median());
    }

    private static int freePort() throws Exception {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static Map<String, Time> withTasks(int from, int to, JdbcClient jdbc, URI application) {
        for (var statement : MANY_TASKS) {
            jdbc.sql(statement).param("from", from).param("to", to).update();
        }
        jdbc.sql("vacuum analyze").update();
        var supervisor = new Person(application, "supervisor");
        var worker = new Person(application, "worker");
        var times = new LinkedHashMap<String, Time>();
        times.put("a supervisor's sites", time(supervisor, "/tasks?view=all"));
        times.put("a supervisor's sites, page " + PAGES_DEEP, time(supervisor, deep(supervisor, "/tasks?view=all")));
        times.put("a supervisor's sites, what is late", time(supervisor, "/tasks?view=all&overdue=true"));
        times.put("a supervisor's sites, one process", time(supervisor, "/tasks?view=all&process=core-assessment"));
        times.put("a social worker's team", time(worker, "/tasks?view=team"));
        times.put("a social worker's own", time(worker, "/tasks?view=mine"));
        times.put("one case", time(supervisor, "/tasks?of=C-2026-000007"));
        return times;
    }

    private static String deep(Person person, String path) {
        var after = "";
        for (var page = 1; page < PAGES_DEEP; page++) {
            after = "&after=" + look(person, path + after).path("next").asText();
        }
        return path + after;
    }

    private static Time time(Person person, String path) {
        var times = new ArrayList<Double>();
        for (var look = 0; look < 2 * LOOKS; look++) {
            var start = System.nanoTime();
            look(person, path);
            if (look >= LOOKS) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return Time.of(times);
    }

    private static JsonNode look(Person person, String path) {
        var page = person.get(path).taken();
        if (page.path("tasks").isEmpty()) {
            throw new IllegalStateException("An empty list measures nothing: " + path);
        }
        return page;
    }

    /** In milliseconds. */
    private record Time(double median, double p99) {

        static Time of(List<Double> times) {
            var sorted = times.stream().sorted().toList();
            return new Time(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
        }
    }

    /**
     * One instance, its routing facts and its task for each number: at one of 20 sites, each twentieth claimed by one of 2,000 people,
     * due within two years, and one case for every ten.
     */
    // language=PostgreSQL
    private static final List<String> MANY_TASKS = List.of("""
            insert into whiria.site (code, name, region)
            select 'bench-' || chr(97 + n), 'Bench ' || n, 'Auckland' from generate_series(0, 17) n
            on conflict do nothing
            """, """
            insert into whiria.tamaiti (id, given_names, family_name, name_key, gender, recorded_at)
            select md5('tamaiti' || n)::uuid, 'Tama ' || n, 'Example', 'tama ' || n || ' example', 'unknown', now()
            from generate_series(cast(:from as int) / 10, cast(:to as int) / 10) n
            on conflict do nothing
            """, """
            insert into whiria.case_file (id, reference, tamaiti_id, report_id, site, pathway, timeframe_level, status, opened_at)
            select md5('case' || n)::uuid, 'C-2026-' || lpad(n::text, 6, '0'), md5('tamaiti' || n)::uuid, (select id from whiria.report limit 1),
                case n % 20 when 7 then 'kirikiriroa' when 8 then 'ncc' else 'bench-' || chr(97 + (n % 18)) end,
                'investigation', 'urgent-10-working-days', 'awaiting-allocation', now()
            from generate_series(cast(:from as int) / 10, cast(:to as int) / 10) n
            on conflict do nothing
            """, """
            insert into engine.process_instance (key, definition_key, process_id, version, root_key, state, started_at, pos)
            select 9000000000000000 + n, model.key, model.process_id, model.version, 9000000000000000 + n, 'ACTIVE', now(), n
            from generate_series(cast(:from as int), cast(:to as int)) n,
                (select * from engine.process_definition where process_id = 'core-assessment' limit 1) model
            """, """
            insert into engine.variable (key, scope_key, name, process_instance_key, value, updated_at, pos)
            select 9100000000000000 + 2 * n + fact.number, 9000000000000000 + n, fact.name, 9000000000000000 + n,
                to_json(case fact.name when 'caseId' then file.id::text else file.site end)::text, now(), n
            from generate_series(cast(:from as int), cast(:to as int)) n
            join whiria.case_file file on file.id = md5('case' || n / 10)::uuid
            cross join (values (0, 'caseId'), (1, 'site')) fact (number, name)
            """, """
            insert into engine.user_task (key, element_instance_key, process_instance_key, definition_key, process_id, element_id,
                state, assignee, candidate_groups, candidate_users, due_at, priority, headers, created_at, pos)
            select 9200000000000000 + n, 9300000000000000 + n, instance.key, instance.definition_key, instance.process_id,
                'UserTask_SeeTamaiti', 'CREATED',
                case when n % 20 = 0 then case when n / 20 % 2000 = 3 then 'worker' else 'person-' || n / 20 % 2000 end end,
                array['social-worker@' || file.site, 'supervisor@' || file.site], '{}',
                now() + interval '1 minute' * ((cast(n as bigint) * 7919) % 1000000 - 300000), 50, '{}', now(), n
            from generate_series(cast(:from as int), cast(:to as int)) n
            join engine.process_instance instance on instance.key = 9000000000000000 + n
            join whiria.case_file file on file.id = md5('case' || n / 10)::uuid
            """, """
            insert into engine.task_candidate (group_name, process_id, due_at, rank, task_key)
            select unnest(task.candidate_groups), task.process_id, task.due_at, -task.priority, task.key
            from engine.user_task task
            where task.key between 9200000000000000 + cast(:from as int) and 9200000000000000 + cast(:to as int)
              and task.assignee is null
            """);
}
