package org.whiria.casefile.closure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the documents of a case what a closure has to answer to. */
@Repository
class BeforeClosure {

    // language=PostgreSQL
    private static final String LAST_SAFETY = """
            select data ->> 'safetyNow' as safety,
                   (submitted_at at time zone 'Pacific/Auckland')::date as recorded_on
              from document
             where case_id = :caseId
               and form_id in ('tiaki-oranga', 'new-report', 'plan-review')
               and data ->> 'safetyNow' in ('safe', 'safe-with-plan', 'not-safe', 'not-known')
             order by submitted_at desc, id desc
             limit 1
            """;

    // A report that was never considered has a response clock that runs.
    // language=PostgreSQL
    private static final String UNSETTLED = """
            select count(distinct considered.process_instance_key)
              from document considered
             where considered.case_id = :caseId
               and considered.form_id = 'new-report'
               and not exists (select from document approval
                                where approval.case_id = considered.case_id
                                  and approval.process_instance_key = considered.process_instance_key
                                  and approval.form_id = 'new-report-approval'
                                  and approval.data ->> 'considerationApproved' = 'yes')
            """;

    private final JdbcClient jdbc;

    BeforeClosure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How safe te tamaiti was at the last visit or review; empty where that was never recorded. */
    Optional<Safety> lastSafety(UUID caseId) {
        return jdbc.sql(LAST_SAFETY).param("caseId", caseId).query(Safety.class).optional();
    }

    /** How many new reports were considered, and not approved by another person yet. */
    int unsettledReports(UUID caseId) {
        return jdbc.sql(UNSETTLED).param("caseId", caseId).query(Integer.class).single();
    }

    /** {@code safe}, {@code safe-with-plan}, {@code not-safe} or {@code not-known}, and the day in Aotearoa on which that was recorded. */
    record Safety(String safety, LocalDate recordedOn) {}
}
