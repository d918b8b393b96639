package org.whiria.bench;

/** The questions of the crash run; those about things that are wrong answer one line for each. */
final class CrashSql {

    // language=PostgreSQL
    static final String UNDER_WAY = """
            select (select count(*) from whiria.event_publication where completion_date is null)
                 + (select count(*) from whiria.letter where state in ('RECORDED', 'HANDING_OVER'))
                 + (select count(*) from engine.job j where j.ended_at is null and not exists (
                        select from engine.incident i where i.job_key = j.key and i.state = 'ACTIVE'))
            """;

    /** The instances of a process that are about something, as text. */
    private static final String INSTANCES = """
            (select count(*) from engine.variable v join engine.process_instance p on p.key = v.scope_key
              where p.process_id = '%s' and v.name = '%s' and v.value = '"' || %s || '"')""";

    // language=PostgreSQL
    static final String REPORTS = """
            select r.reference || ' has processes: ' || %1$s from whiria.report r where %1$s <> 1
            """.formatted(INSTANCES.formatted("report-of-concern", "reportId", "r.id"));

    // language=PostgreSQL
    static final String TASKS_IN_EFFECT = """
            select cast(d.task_key as text) from whiria.document d join engine.user_task t on t.key = d.task_key
             where t.state = 'COMPLETED'
            """;

    // language=PostgreSQL
    static final String DOCUMENTS = """
            select d.title || ' ' || d.task_key || ' is ' || coalesce(t.state, 'unknown to the engine')
              from whiria.document d left join engine.user_task t on t.key = d.task_key
             where t.state is distinct from 'COMPLETED'
            union all
            select t.element_id || ' is there ' || count(*) || ' times in ' || t.process_instance_key
              from engine.user_task t group by t.process_instance_key, t.element_id having count(*) > 1
            """;

    // language=PostgreSQL
    static final String CASES = """
            select c.reference || ' has processes: ' || %1$s from whiria.case_file c where %1$s <> 1
            union all
            select 'tamaiti ' || tamaiti_id || ' has cases: ' || count(*)
              from whiria.case_file group by tamaiti_id having count(*) > 1
            """.formatted(INSTANCES.formatted("child-case", "caseId", "c.id"));

    // language=PostgreSQL
    static final String INVITATIONS = """
            select 'invitation ' || i.id || ' has processes: ' || %1$s || ', letters: ' || %2$s
              from whiria.invitation i where %1$s <> 1 or %2$s <> 1
            union all
            select 'list of invitees ' || d.id || ' has invitations: ' || count(i.id)
              from whiria.document d left join whiria.conference c on c.document_id = d.id
              left join whiria.invitation i on i.conference_id = c.id
             where d.form_id = 'fgc-invitees' group by d.id having count(i.id) <> jsonb_array_length(d.data -> 'invitees')
            """.formatted(
                    INSTANCES.formatted("partner-invitation", "invitationId", "i.id"),
                    "(select count(*) from whiria.letter l where l.subject_id = i.id)");

    // language=PostgreSQL
    static final String LETTERS = """
            select message_id || ' is ' || state from whiria.letter where state in ('RECORDED', 'HANDING_OVER')
            """;

    // language=PostgreSQL
    static final String LETTER_STATES = """
            select coalesce(string_agg(state || ' ' || number, ', ' order by state), 'none')
              from (select state, count(*) as number from whiria.letter group by state) s
            """;

    // language=PostgreSQL
    static final String REPAIRS = """
            select 'incident at ' || element_id || ': ' || message from engine.incident where state = 'ACTIVE'
            union all
            select 'refused: ' || kind || ' ' || subject || ': ' || engine_said from whiria.refused_command
            """;

    static final String NUMBER_OF_REPAIRS = "select count(*) from (%s) r".formatted(REPAIRS);

    private CrashSql() {}
}
