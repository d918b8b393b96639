package org.whiria.process.clock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.clock.ClockView;
import org.whiria.platform.StoredJson;

/** Where running processes show the due date of a clock: in variables such as {@code responseClock = {id, dueAt}} and on open tasks. */
@Repository
class ShownDueDates {

    // language=PostgreSQL
    private static final String VARIABLES = """
            with subject as (
                select process_instance_key as key from engine.variable where name = 'caseId' and left(value, 80) = :caseId
                 union
                select process_instance_key from engine.variable where name = 'reportId' and left(value, 80) = :reportId)
            select v.scope_key, v.name, v.process_instance_key, v.value
              from subject s
              join engine.process_instance i on i.key = s.key and i.state = 'ACTIVE'
              join engine.variable v on v.process_instance_key = i.key
              join engine.element_instance e on e.key = v.scope_key and e.state = 'ACTIVE'
             where v.value like '{%' and v.value like :id
             order by v.scope_key, v.name
            """;

    // language=PostgreSQL
    private static final String TASKS = """
            select key, headers ->> 'clock' as clock, process_instance_key
              from engine.user_task
             where process_instance_key in (:instances) and state = 'CREATED' and headers ->> 'clock' is not null
             order by key
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;

    ShownDueDates(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The variables of running processes of the clock's case or report that hold this clock. */
    List<Shown> variables(ClockView clock) {
        return jdbc
                .sql(VARIABLES)
                .param("caseId", text(clock.caseId()))
                .param("reportId", text(clock.reportId()))
                .param("id", "%\"id\":\"" + clock.id() + "\"%")
                .query((row, number) -> new Shown(
                        row.getLong("scope_key"),
                        row.getString("name"),
                        row.getLong("process_instance_key"),
                        json.parse(row.getString("value"), ObjectNode.class)))
                .list()
                .stream()
                .filter(shown ->
                        shown.value().path("id").asText().equals(clock.id().toString()))
                .toList();
    }

    /** The open tasks whose header {@code clock} names one of these variables. */
    List<Long> tasks(Collection<Shown> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Set<Named> named = shown.stream()
                .map(each -> new Named(each.processInstanceKey(), each.name()))
                .collect(Collectors.toSet());
        return jdbc
                .sql(TASKS)
                .param(
                        "instances",
                        named.stream().map(Named::processInstanceKey).collect(Collectors.toSet()))
                .query((row, number) -> new Task(
                        row.getLong("key"), new Named(row.getLong("process_instance_key"), row.getString("clock"))))
                .list()
                .stream()
                .filter(task -> named.contains(task.clock()))
                .map(Task::key)
                .toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : '"' + id.toString() + '"';
    }

    /** One variable that holds a clock, in the scope that has it. */
    record Shown(long scopeKey, String name, long processInstanceKey, ObjectNode value) {}

    private record Named(long processInstanceKey, String name) {}

    private record Task(long key, Named clock) {}
}
