package org.whiria.clock.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.clock.ClockView;

/** The clocks as people see them. */
@Repository
public class Views {

    // language=PostgreSQL
    private static final String SELECT = """
            select c.id, c.kind, k.name, c.site, c.case_id, c.report_id, c.started_by, c.state, c.started_at, c.due_at, c.breached_at,
                   c.ended_at, c.extensions, c.revision, c.calendar_version, k.rule, k.source, k.unconfirmed
              from clock c join clock_kind k on k.code = c.kind
            """;

    private static final String RUNNING_FIRST = " order by c.state in ('MET', 'CANCELLED'), c.due_at nulls last, c.id";

    private final JdbcClient jdbc;

    Views(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ClockView> find(UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(ClockView.class)
                .optional();
    }

    /** The clock that this thing started. */
    public Optional<ClockView> startedBy(String startedBy) {
        return jdbc.sql(SELECT + " where c.started_by = :startedBy")
                .param("startedBy", startedBy)
                .query(ClockView.class)
                .optional();
    }

    public List<ClockView> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + " where c.case_id = :caseId" + RUNNING_FIRST)
                .param("caseId", caseId)
                .query(ClockView.class)
                .list();
    }
}
