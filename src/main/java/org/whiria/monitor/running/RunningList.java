package org.whiria.monitor.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.monitor.Oversight;
import org.whiria.monitor.Standings;
import org.whiria.projection.InstanceSql;

/**
 * Reads the running root processes of the sites that a person oversees, newest first. Those that wait on a clock show only when asked for or
 * in trouble: there are several to each case, and they have a board of their own.
 */
@Repository
class RunningList {

    static final int PAGE = 50;

    /** Only the rows of the page are looked at closely. */
    // language=PostgreSQL
    private static final String PAGE_OF_RUNNING = """
            with page as materialized (
                select i.key, i.definition_key, i.process_id, i.started_at, trim(both '"' from s.value) as site
                  from engine.process_instance i
                  join engine.variable s on s.scope_key = i.key and s.name = 'site'
                 where i.parent_key is null and i.state = 'ACTIVE'
                   and left(s.value, 80) = any (cast(:sites as text[])){filtered}
                 order by i.key desc
                 limit :limit)
            select p.key, p.process_id, coalesce(d.name, p.process_id) as process_name, p.site, p.started_at,
                   coalesce(c.reference, r.reference) as reference,
                   case when p.site = any (cast(:namedSites as text[]))
                        then coalesce(ta.given_names || ' ' || ta.family_name, named.names) end as who,
                   now.stage, coalesce(now.since, p.started_at) as since, tasks.next_due_at, stuck.incidents
              from page p
              left join engine.process_definition d on d.key = p.definition_key
            """ + InstanceSql.about("p.key") + """
              left join case_file c on c.id = about.case_id and p.process_id <> 'report-of-concern'
              left join tamaiti ta on ta.id = c.tamaiti_id
              left join report r on r.id = about.report_id
              left join lateral (
                   select string_agg(n.name, ', ' order by n.position) as names
                     from report_tamaiti n where n.report_id = r.id and c.id is null) named on true
              left join lateral (
                   select string_agg(distinct coalesce(e.name, x.element_id), ', ') as stage, max(x.started_at) as since
                     from engine.process_instance below
                     join engine.element_instance x on x.process_instance_key = below.key and x.state = 'ACTIVE'
                     left join engine.process_element e on e.definition_key = x.definition_key and e.element_id = x.element_id
                    where below.root_key = p.key and below.state = 'ACTIVE' and x.element_type not in {hidden}) now on true
              left join lateral (
                   select min(t.due_at) as next_due_at
                     from engine.process_instance below
                     join engine.user_task t on t.process_instance_key = below.key and t.state = 'CREATED'
                    where below.root_key = p.key) tasks on true
              left join lateral (
                   select count(*) as incidents
                     from engine.process_instance below
                     join engine.incident n on n.process_instance_key = below.key and n.state = 'ACTIVE'
                    where below.root_key = p.key) stuck on true
             order by p.key desc
            """;

    // language=PostgreSQL
    private static final String OF_REFERENCE = """
             and i.key in (
                 select v.scope_key from engine.variable v
                  where v.name in ('caseId', 'reportId')
                    and left(v.value, 80) in (
                        select '"' || id || '"' from case_file where reference = upper(:q)
                        union select '"' || id || '"' from report where upper(reference) = upper(:q)))
            """;

    // language=PostgreSQL
    private static final String OVERDUE = """
             and i.key in (
                 select b.root_key from engine.user_task t join engine.process_instance b on b.key = t.process_instance_key
                  where t.state = 'CREATED' and t.due_at < :now)
            """;

    // language=PostgreSQL
    private static final String IN_TROUBLE = """
             and i.key in (
                 select b.root_key from engine.incident n join engine.process_instance b on b.key = n.process_instance_key
                  where n.state = 'ACTIVE')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RunningList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page page(Oversight oversight, RunningFilter filter) {
        var now = OffsetDateTime.now(clock);
        var found = jdbc.sql(statement(filter))
                .param("sites", quoted(sites(oversight, filter)))
                .param("namedSites", oversight.namedSites().toArray(String[]::new))
                .param("after", filter.after())
                .param("process", filter.process())
                .param("q", filter.q())
                .param("now", now)
                .param("limit", PAGE + 1)
                .query((row, number) -> map(row, now))
                .list();
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new Page(shown, more ? shown.getLast().key() : null);
    }

    /** Each filter begins with the few rows that it is about, and asks nothing where it is not set. */
    private static String statement(RunningFilter filter) {
        var filtered = new StringBuilder();
        if (filter.after() > 0) {
            filtered.append(" and i.key < :after");
        }
        if (!filter.process().isEmpty()) {
            filtered.append(" and i.process_id = :process");
        } else if (!filter.trouble()) {
            filtered.append(" and i.process_id <> 'statutory-clock'");
        }
        if (!filter.q().isEmpty()) {
            filtered.append(OF_REFERENCE);
        }
        if (filter.overdue()) {
            filtered.append(OVERDUE);
        }
        if (filter.trouble()) {
            filtered.append(IN_TROUBLE);
        }
        return PAGE_OF_RUNNING.replace("{filtered}", filtered).replace("{hidden}", Standings.HIDDEN_TYPES);
    }

    private static List<String> sites(Oversight oversight, RunningFilter filter) {
        return oversight.sites().stream()
                .filter(site -> filter.site().isEmpty() || filter.site().equals(site))
                .toList();
    }

    /** As the engine writes text: with quotation marks. */
    private static String[] quoted(List<String> sites) {
        return sites.stream().map(site -> '"' + site + '"').toArray(String[]::new);
    }

    private static Running map(ResultSet row, OffsetDateTime now) throws SQLException {
        var dueAt = row.getObject("next_due_at", OffsetDateTime.class);
        return new Running(
                row.getString("key"),
                row.getString("process_id"),
                row.getString("process_name"),
                row.getString("site"),
                row.getString("reference"),
                row.getString("who"),
                row.getString("stage"),
                row.getObject("since", OffsetDateTime.class),
                dueAt,
                dueAt != null && dueAt.isBefore(now),
                row.getInt("incidents"),
                row.getObject("started_at", OffsetDateTime.class));
    }

    /**
     * Some of the running processes.
     *
     * @param next pass it as {@code after} for the next page; null on the last
     */
    record Page(List<Running> items, @Nullable String next) {}
}
