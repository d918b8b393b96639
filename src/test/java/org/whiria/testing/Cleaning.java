package org.whiria.testing;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts every table back to what the migrations left, reference data included. */
final class Cleaning {

    // language=PostgreSQL
    private static final String REMEMBER = """
            do $$
            declare
                known record;
                filled boolean;
            begin
                create schema reference;
                for known in select tablename from pg_tables where schemaname = 'whiria' and tablename <> 'flyway_schema_history' loop
                    execute format('select exists (select from whiria.%I)', known.tablename) into filled;
                    if filled then
                        execute format('create table reference.%1$I as table whiria.%1$I', known.tablename);
                    end if;
                end loop;
            end $$
            """;

    /** Only tables with rows are emptied: that keeps the cost at some milliseconds however many tables there are. */
    // language=PostgreSQL
    private static final String RESTORE = """
            do $$
            declare
                known record;
                filled boolean;
                written text[] := '{}';
            begin
                -- Triggers rest: some tables refuse to be emptied.
                set local session_replication_role = replica;
                for known in
                    select schemaname, tablename from pg_tables
                    where schemaname in ('whiria', 'engine')
                        and tablename not in ({kept})
                loop
                    execute format('select exists (select from %I.%I)', known.schemaname, known.tablename) into filled;
                    if filled then
                        written := written || format('%I.%I', known.schemaname, known.tablename);
                    end if;
                end loop;
                if cardinality(written) > 0 then
                    execute 'truncate ' || array_to_string(written, ', ') || ' cascade';
                end if;
                for known in select tablename from pg_tables where schemaname = 'reference' loop
                    execute format('insert into whiria.%1$I overriding system value table reference.%1$I', known.tablename);
                end loop;
            end $$
            """;

    private static final int ATTEMPTS = 5;

    private static final String KEPT = "'flyway_schema_history', 'schema_version', 'exporter_position'";

    /** What is deployed, and the row that says so. */
    private static final String DEPLOYED = KEPT
            + ", 'process_definition', 'process_element', 'form', 'decision_requirements', 'decision_definition', "
            + "'message_start_subscription', 'model_deployment', 'model_deployment_process'";

    private Cleaning() {}

    static void rememberReferenceData(JdbcClient jdbc) {
        jdbc.sql(REMEMBER).update();
    }

    static void restore(JdbcClient jdbc) {
        restore(jdbc, KEPT);
    }

    /** For an engine that goes on: it would not tell again what it has deployed. */
    static void restoreAllButDeployments(JdbcClient jdbc) {
        restore(jdbc, DEPLOYED);
    }

    /** A page of the last test may still be asking: whoever loses the deadlock tries again. */
    private static void restore(JdbcClient jdbc, String kept) {
        for (var attempt = 1; ; attempt++) {
            try {
                jdbc.sql(RESTORE.replace("{kept}", kept)).update();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == ATTEMPTS) {
                    throw deadlock;
                }
            }
        }
    }
}
