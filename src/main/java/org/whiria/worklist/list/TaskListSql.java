package org.whiria.worklist.list;

import java.util.ArrayList;
import java.util.List;
import org.whiria.projection.InstanceSql;

/**
 * Puts together the one statement that a page of tasks is. For each group (or person) it reads one ordered range of an index, no
 * longer than a page; only what is left after merging is looked up. It stays as fast with a million tasks as with ten.
 */
final class TaskListSql {

    /** Where a task without due date stands in the order; the exporter writes the same. */
    static final String NEVER = "timestamptz '9999-12-31T00:00:00Z'";

    // language=PostgreSQL
    private static final String UNCLAIMED = """
            select r.due_at, r.rank, r.task_key
              from unnest(cast(:groups as text[])) as mine (group_name)
             cross join lateral (
                   select c.due_at, c.rank, c.task_key
                     from engine.task_candidate c
                    where c.group_name = mine.group_name
                      and (c.due_at, c.rank, c.task_key) > (:due, :rank, :key)
                      and not exists (select 1 from document d where d.task_key = c.task_key){more}
                    order by c.due_at, c.rank, c.task_key
                    limit :limit) r
            """;

    /** The sort order is the index's; a task without due date is last in both. */
    // language=PostgreSQL
    private static final String CLAIMED = """
            select r.due_at, r.rank, r.task_key
              from ({who}) who
             cross join lateral (
                   select coalesce(t.due_at, {never}) as due_at, -t.priority as rank, t.key as task_key
                     from engine.user_task t
                    where t.state = 'CREATED' and t.assignee = who.username
                      and (coalesce(t.due_at, {never}), -t.priority, t.key) > (:due, :rank, :key)
                      and not exists (select 1 from document d where d.task_key = t.key){more}
                    order by t.due_at, -t.priority, t.key
                    limit :limit) r
            """;

    // language=PostgreSQL
    private static final String COLLEAGUES = """
            select cast(:me as text) as username
             union
            select username from staff_role where site = any (cast(:sites as text[]))
            """;

    /** Few tasks belong to a case, so they are found by it and filtered, not ordered by an index. */
    // language=PostgreSQL
    private static final String ABOUT = """
            select coalesce(t.due_at, {never}) as due_at, -t.priority as rank, t.key as task_key
              from engine.variable v
              join engine.user_task t on t.process_instance_key = v.scope_key and t.state = 'CREATED'
             where v.name in ('caseId', 'reportId')
               and left(v.value, 80) = any (cast(:subjects as text[]))
               and (coalesce(t.due_at, {never}), -t.priority, t.key) > (:due, :rank, :key)
               and ({seen})
               and not exists (select 1 from document d where d.task_key = t.key){more}
            """;

    // language=PostgreSQL
    private static final String ITEMS =
            """
            select p.due_at as position_due_at, p.rank, t.key, coalesce(e.name, t.element_id) as name, t.process_id,
                   coalesce(d.name, t.process_id) as process_name, about.site, c.id as case_id, c.reference as case_reference,
                   r.id as report_id, r.reference as report_reference,
                   coalesce(ta.given_names || ' ' || ta.family_name, named.names) as who, ta.date_of_birth,
                   i.id as invitation_id, i.name as invitee,
                   t.due_at, t.priority, t.assignee, coalesce(s.name, t.assignee) as assignee_name, t.created_at
              from page p
              join engine.user_task t on t.key = p.task_key
              left join engine.process_definition d on d.key = t.definition_key
              left join engine.process_element e on e.definition_key = t.definition_key and e.element_id = t.element_id
            """ + InstanceSql.about("t.process_instance_key") + """
              left join case_file c on c.id = about.case_id
              left join tamaiti ta on ta.id = c.tamaiti_id
              left join report r on r.id = about.report_id
              left join lateral (
                   select string_agg(n.name, ', ' order by n.position) as names
                     from report_tamaiti n where n.report_id = r.id and c.id is null) named on true
              left join staff s on s.username = t.assignee
              left join engine.variable iv on iv.scope_key = t.process_instance_key and iv.name = 'invitationId'
              left join invitation i on (
            """ + InstanceSql.id("iv.value") + """
              ) = i.id
             order by p.due_at, p.rank, p.task_key
            """;

    private TaskListSql() {}

    static String page(TaskFilter filter) {
        return "with page as materialized (%s order by due_at, rank, task_key limit :limit) %s"
                .formatted(found(filter), ITEMS);
    }

    static String one() {
        return "with page as (select %s as due_at, 0 as rank, cast(:key as bigint) as task_key) %s"
                .formatted(NEVER, ITEMS);
    }

    static String count(TaskFilter filter) {
        return "select count(*) from (%s limit :limit) counted".formatted(found(filter));
    }

    private static String found(TaskFilter filter) {
        if (filter.subjects() != null) {
            var about = filled(ABOUT, narrowed(filter)).replace("{seen}", seen(filter));
            return "select distinct due_at, rank, task_key from (%s) about".formatted(about);
        }
        return switch (filter.view()) {
            case MINE -> claimed(filter, "select cast(:me as text) as username", "");
            case TEAM -> "select distinct due_at, rank, task_key from (%s) team".formatted(unclaimed(filter));
            // A union drops the task that stands in two of my groups.
            case ALL ->
                "select due_at, rank, task_key from (%s union %s) visible"
                        .formatted(unclaimed(filter), claimed(filter, COLLEAGUES, " and (" + seen(filter) + ")"));
        };
    }

    private static String unclaimed(TaskFilter filter) {
        var more = new ArrayList<String>();
        if (filter.overdueAt() != null) {
            more.add("c.due_at < :overdueAt");
        }
        if (filter.processId() != null) {
            more.add("c.process_id = :process");
        }
        return filled(UNCLAIMED, and(more));
    }

    private static String claimed(TaskFilter filter, String who, String seen) {
        return filled(CLAIMED, seen + narrowed(filter)).replace("{who}", who);
    }

    private static String narrowed(TaskFilter filter) {
        var more = new ArrayList<String>();
        if (filter.overdueAt() != null) {
            more.add("t.due_at < :overdueAt");
        }
        if (filter.processId() != null) {
            more.add("t.process_id = :process");
        }
        return and(more);
    }

    private static String seen(TaskFilter filter) {
        return switch (filter.view()) {
            case MINE -> "t.assignee = :me";
            case TEAM -> "t.assignee is null and t.candidate_groups && cast(:groups as text[])";
            case ALL -> "t.assignee = :me or t.candidate_groups && cast(:groups as text[])";
        };
    }

    private static String filled(String sql, String more) {
        return sql.replace("{never}", NEVER).replace("{more}", more);
    }

    private static String and(List<String> conditions) {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }
}
