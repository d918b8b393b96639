package org.whiria.clock.board;

import org.jspecify.annotations.Nullable;

/**
 * Puts together the one statement that a page of the board is. For each site it reads one ordered range of an index, no longer than a
 * page; only what is left after merging is looked up and joined with the case.
 */
final class BoardSql {

    /** Where a paused clock stands in the order; the index says the same. */
    private static final String POSITION = "coalesce(k.due_at, timestamptz '9999-12-31T00:00:00Z')";

    /** Exactly those who may see the clocks of the case, or of the report while there is no case. */
    // language=PostgreSQL
    private static final String VISIBLE = """
            case when k.case_id is not null
                 then exists (select from case_file c where c.id = k.case_id and c.site = any (cast(:sites as text[])))
                 when k.report_id is not null
                 then exists (select from report r where r.id = k.report_id
                                 and (r.site = any (cast(:intakeSites as text[])) or r.case_site = any (cast(:sites as text[]))))
                 else k.site = any (cast(:sites as text[]))
            end
            """;

    /** The same, of those who may open the case or the report. */
    private static final String OPENS =
            VISIBLE.replace(":sites", ":openSites").replace(":intakeSites", ":openIntakeSites");

    // language=PostgreSQL
    private static final String OF_SITES = """
            select r.position, r.id
              from unnest(cast(:asked as text[])) as mine (site)
             cross join lateral (
                   select {position} as position, k.id
                     from clock k
                    where k.site = mine.site and k.state in ('RUNNING', 'PAUSED')
                      and {position} >= :from and {position} < :until
                      and ({position}, k.id) > (:due, :id)
                      and {visible}{more}
                    order by {position}, k.id
                    limit :limit) r
            """;

    /** Few clocks belong to one person, so they are found case by case and not through the sites; the offset keeps it so. */
    // language=PostgreSQL
    private static final String OF_PERSON = """
            select r.position, r.id
              from case_file f
             cross join lateral (
                   select {position} as position, k.id
                     from clock k
                    where k.case_id = f.id and k.site = any (cast(:asked as text[])) and k.state in ('RUNNING', 'PAUSED')
                      and {position} >= :from and {position} < :until
                      and ({position}, k.id) > (:due, :id){more}
                   offset 0) r
             where f.allocated_to = :person and f.status <> 'closed' and f.site = any (cast(:sites as text[]))
            """;

    // language=PostgreSQL
    private static final String ABOUT = """
            select {position} as position, k.id
              from clock k
             where (k.case_id = :caseId or k.report_id = :reportId and k.case_id is null)
               and (k.state in ('RUNNING', 'PAUSED') or cast(:ended as boolean))
            """;

    // language=PostgreSQL
    private static final String SOME =
            "select {position} as position, k.id from clock k where k.id = any (:ids) and {visible}";

    // language=PostgreSQL
    private static final String OF_REPORT = """
            select {position} as position, k.id
              from report of
              join clock k on k.report_id = of.id and k.case_id is null and k.state in ('RUNNING', 'PAUSED')
             where of.reference = :reference and {visible}
            """;

    // language=PostgreSQL
    private static final String ITEMS = """
            select p.position, k.id, k.kind, ck.name, k.site, si.name as site_name, c.id as case_id, c.reference as case_reference,
                   rp.id as report_id, rp.reference as report_reference,
                   reader.opens, case when reader.opens then coalesce(t.given_names || ' ' || t.family_name, named.names) end as who,
                   c.allocated_to, coalesce(s.name, c.allocated_to) as allocated_name,
                   k.state, coalesce(began.unit, ck.unit, 'days') as unit, began.amount, ck.day_starts, ck.day_ends,
                   k.started_at, k.due_at, k.breached_at, k.ended_at, k.revision, ck.rule, ck.source, ck.unconfirmed,
                   ck.doubt as rule_doubt, moved.kind as moved_kind, moved.at as moved_at, coalesce(mover.name, moved.who) as moved_by, moved.reason as moved_reason,
                   moved.amount as moved_amount, moved.unit as moved_unit
              from page p
              join clock k on k.id = p.id
             cross join lateral (select {opens} as opens) reader
              join clock_kind ck on ck.code = k.kind
              join site si on si.code = k.site
              left join case_file c on c.id = k.case_id
              left join tamaiti t on t.id = c.tamaiti_id
              left join report rp on rp.id = k.report_id
              left join staff s on s.username = c.allocated_to
              left join lateral (
                   select string_agg(n.name, ', ' order by n.position) as names
                     from report_tamaiti n where n.report_id = k.report_id and k.case_id is null) named on true
              left join clock_event began on began.clock_id = k.id and began.sequence = 1
              left join lateral (
                   select e.kind, e.at, e.who, e.reason, e.amount, e.unit
                     from clock_event e
                    where e.clock_id = k.id and e.kind in ('EXTENDED', 'PAUSED', 'RESUMED')
                    order by e.sequence desc limit 1) moved on true
              left join staff mover on mover.username = moved.who
             order by p.position, p.id
            """;

    private BoardSql() {}

    static String page(Scope scope) {
        return items("%s order by position, id limit :limit".formatted(found(scope)));
    }

    /** For those who have opened the case or the report already. */
    static String about() {
        return items(filled(ABOUT, ""), "true");
    }

    static String ofReport() {
        return items(filled(OF_REPORT, ""));
    }

    static String some() {
        return items(filled(SOME, ""));
    }

    static String count(Scope scope) {
        return "select count(*) from (%s limit :limit) counted".formatted(found(scope));
    }

    private static String items(String page) {
        return items(page, OPENS.strip());
    }

    private static String items(String page, String opens) {
        return "with page as materialized (%s) %s".formatted(page, ITEMS.replace("{opens}", opens));
    }

    private static String found(Scope scope) {
        var more = scope.kind() == null ? "" : " and k.kind = :kind";
        if (Asked.NOBODY.equals(scope.person())) {
            more += " and exists (select from case_file c where c.id = k.case_id and c.allocated_to is null)";
        }
        return filled(ofOne(scope.person()) ? OF_PERSON : OF_SITES, more);
    }

    private static boolean ofOne(@Nullable String person) {
        return person != null && !person.equals(Asked.NOBODY);
    }

    private static String filled(String sql, String more) {
        return sql.replace("{visible}", VISIBLE.strip()).replace("{more}", more).replace("{position}", POSITION);
    }
}
