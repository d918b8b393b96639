package org.whiria.clock.board;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks, cases and reports as rows, for tests of what is read from them. */
final class ClockRows {

    private final JdbcClient jdbc;
    private int cases;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void staff(String username, String name) {
        jdbc.sql("insert into staff (username, name) values (:u, :n) on conflict do nothing")
                .param("u", username)
                .param("n", name)
                .update();
    }

    UUID report(String reference, String site, @Nullable String caseSite) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into report (id, reference, site, channel, received_at, recorded_at, body, body_digest, facts,
                                            decided_at, pathway, timeframe_level, case_site)
                        values (:id, :reference, :site, 'phone', now(), now(), '{}', '', '{}',
                                case when :caseSite is null then null else now() end,
                                case when :caseSite is null then null else 'investigation' end,
                                case when :caseSite is null then null else 'critical-24-hours' end, :caseSite)
                        """.replace(":caseSite", "cast(:caseSite as text)"))
                .param("id", id)
                .param("reference", reference)
                .param("site", site)
                .param("caseSite", caseSite)
                .update();
        jdbc.sql("insert into report_tamaiti (report_id, position, name, name_key) values (:id, 1, 'Tama Tauira', '')")
                .param("id", id)
                .update();
        return id;
    }

    /** A case of te tamaiti Kōwhai Tauira. */
    UUID caseAt(String site, @Nullable String allocatedTo) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into tamaiti (id, given_names, family_name, name_key, gender, recorded_at)
                        values (:id, 'Kōwhai', 'Tauira', 'kowhai tauira', 'unknown', now())
                        """).param("id", id).update();
        jdbc.sql("""
                        insert into case_file (id, reference, tamaiti_id, report_id, site, pathway, timeframe_level, status,
                                               allocated_to, opened_at)
                        values (:id, :reference, :id, :report, :site, 'investigation', 'critical-24-hours',
                                case when cast(:to as text) is null then 'awaiting-allocation' else 'allocated' end, :to, now())
                        """)
                .param("id", id)
                .param("report", report("R-of-case-" + ++cases, site, site))
                .param("reference", "C-2026-%05d".formatted(cases))
                .param("site", site)
                .param("to", allocatedTo)
                .update();
        return id;
    }

    /** A running clock of a case, or a paused one where it has no due date. */
    UUID clock(String kind, String site, @Nullable UUID caseId, @Nullable UUID reportId, @Nullable String dueAt) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into clock (id, kind, site, case_id, report_id, started_by, state, started_at, due_at, extensions,
                                           revision, step, calendar_version, calendar_checked, last_sequence)
                        values (:id, :kind, :site, :caseId, :reportId, cast(:id as text), case when cast(:due as text) is null then 'PAUSED' else 'RUNNING' end,
                                '2026-03-02T10:00+13:00', cast(:due as timestamptz), 0, 1, 0, 1, 1, 1)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("site", site)
                .param("caseId", caseId)
                .param("reportId", reportId)
                .param("due", dueAt)
                .update();
        event(id, 1, "STARTED", null, 10, "2026-03-02T10:00+13:00");
        return id;
    }

    void event(UUID id, int sequence, String kind, @Nullable String who, @Nullable Integer workingDays, String at) {
        jdbc.sql("""
                        insert into clock_event (clock_id, sequence, kind, recorded_at, at, who, reason, amount, unit, day_starts, day_ends,
                                                 revision, step)
                        values (:id, :sequence, :kind, :at, :at, :who, 'Because of a tangihanga', :amount,
                                case when cast(:amount as integer) is null then null else 'working-days' end, '08:30', '17:00', 1, 0)
                        """)
                .param("id", id)
                .param("sequence", sequence)
                .param("kind", kind)
                .param("who", who)
                .param("amount", workingDays)
                .param("at", OffsetDateTime.parse(at))
                .update();
    }
}
