package org.whiria.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.platform.Ids;
import org.whiria.platform.NzTime;

/** The cases: opened by a report, allocated to a social worker, closed with approval. */
@Repository
public class Cases {

    private static final String COLUMNS = """
            c.id, c.reference, c.tamaiti_id, c.report_id, c.site, c.pathway, c.timeframe_level, c.response_due_at,
            c.status, c.allocated_to, c.opened_at, c.closed_at, c.version
            """;

    // language=PostgreSQL
    private static final String INSERT = """
            insert into case_file (id, reference, tamaiti_id, report_id, site, pathway, timeframe_level,
                                   response_due_at, status, opened_at)
            values (:id, 'C-' || :year || '-' || lpad(nextval('case_number')::text, 5, '0'), :tamaitiId, :reportId,
                    :site, :pathway, :timeframeLevel, :responseDueAt, 'awaiting-allocation', :now)
            on conflict do nothing
            """;

    // language=PostgreSQL
    private static final String LINK_REPORT = """
            insert into case_report (case_id, report_id) values (:caseId, :reportId) on conflict do nothing
            """;

    // language=PostgreSQL
    private static final String UPDATE = """
            update case_file
               set status = :status, allocated_to = :allocatedTo, closed_at = :closedAt, version = version + 1
             where id = :id and version = :version
            """;

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Cases(
            JdbcClient jdbc,
            Timeline timeline,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.staff = staff;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens the case of a tamaiti and publishes {@link CaseOpened}. The same report opens it once; where the tamaiti has an
     * open case already, that case takes the report on and no second one is opened.
     */
    @Transactional
    public CaseFile open(OpenCase decision) {
        var id = ids.next();
        var now = OffsetDateTime.now(clock);
        var opened = jdbc.sql(INSERT)
                        .param("id", id)
                        .param("year", now.atZoneSameInstant(NzTime.ZONE).getYear())
                        .param("tamaitiId", decision.tamaitiId())
                        .param("reportId", decision.reportId())
                        .param("site", decision.site())
                        .param("pathway", decision.pathway())
                        .param("timeframeLevel", decision.timeframeLevel())
                        .param("responseDueAt", decision.responseDueAt())
                        .param("now", now)
                        .update()
                == 1;
        if (!opened) {
            return takeOn(decision);
        }
        var file = get(id);
        link(file, decision.reportId());
        timeline.add(file.id(), "case-opened", TimelineEntry.Kind.STATUS, "Case " + file.reference() + " opened", null);
        events.publishEvent(new CaseOpened(
                id,
                decision.reportId(),
                decision.receivedAt(),
                decision.site(),
                decision.pathway(),
                decision.timeframeLevel(),
                decision.responseDueAt()));
        return file;
    }

    /** The report belongs to the case from now on; a report is linked once. */
    @Transactional
    public void link(CaseFile file, UUID reportId) {
        jdbc.sql(LINK_REPORT)
                .param("caseId", file.id())
                .param("reportId", reportId)
                .update();
    }

    /** A social worker is responsible from now on; a second time for the same person changes nothing. */
    @Transactional
    public void allocate(UUID caseId, String username) {
        var file = get(caseId);
        if (username.equals(file.allocatedTo())) {
            return;
        }
        become(file, CaseStatus.ALLOCATED, username, null);
        timeline.add(
                caseId,
                "allocated-" + file.version(),
                TimelineEntry.Kind.ALLOCATION,
                "Case allocated to " + staff.names(List.of(username)).getOrDefault(username, username),
                null);
    }

    /** Closes the case; a closed case stays as it is. */
    @Transactional
    public void close(UUID caseId) {
        var file = get(caseId);
        if (!file.isOpen()) {
            return;
        }
        become(file, CaseStatus.CLOSED, file.allocatedTo(), OffsetDateTime.now(clock));
        timeline.add(caseId, "case-closed", TimelineEntry.Kind.STATUS, "Case closed", null);
    }

    public CaseFile get(UUID caseId) {
        return find(caseId).orElseThrow(() -> new NoSuchCase(caseId.toString()));
    }

    public Optional<CaseFile> find(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from case_file c where c.id = :id")
                .param("id", caseId)
                .query(Cases::map)
                .optional();
    }

    public Optional<CaseFile> findByReference(String reference) {
        return jdbc.sql("select " + COLUMNS + " from case_file c where c.reference = :reference")
                .param("reference", reference)
                .query(Cases::map)
                .optional();
    }

    /** The case, for a person who may see it; {@link NoSuchCase} for all others. */
    CaseFile seenBy(Staff staff, String reference) {
        return findByReference(reference)
                .filter(file -> file.mayBeSeenBy(staff))
                .orElseThrow(() -> new NoSuchCase(reference));
    }

    public Optional<CaseFile> openCaseOf(UUID tamaitiId) {
        return jdbc.sql("select " + COLUMNS + " from case_file c where c.tamaiti_id = :id and c.status <> 'closed'")
                .param("id", tamaitiId)
                .query(Cases::map)
                .optional();
    }

    /** All cases that know of a report, oldest first. */
    public List<CaseFile> ofReport(UUID reportId) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from case_file c join case_report r on r.case_id = c.id where r.report_id = :id order by c.reference")
                .param("id", reportId)
                .query(Cases::map)
                .list();
    }

    private CaseFile takeOn(OpenCase decision) {
        var same = jdbc.sql("select " + COLUMNS + " from case_file c where c.report_id = :r and c.tamaiti_id = :t")
                .param("r", decision.reportId())
                .param("t", decision.tamaitiId())
                .query(Cases::map)
                .optional();
        var file = same.or(() -> openCaseOf(decision.tamaitiId())).orElseThrow();
        link(file, decision.reportId());
        return file;
    }

    private void become(
            CaseFile file, CaseStatus next, @Nullable String allocatedTo, @Nullable OffsetDateTime closedAt) {
        if (!file.status().canBecome(next)) {
            throw new IllegalStateException("Case %s is %s and cannot become %s"
                    .formatted(file.reference(), file.status().code(), next.code()));
        }
        var changed = jdbc.sql(UPDATE)
                .param("id", file.id())
                .param("version", file.version())
                .param("status", next.code())
                .param("allocatedTo", allocatedTo)
                .param("closedAt", closedAt)
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(
                    "Case " + file.reference() + " was changed by somebody else in the meantime");
        }
    }

    private static CaseFile map(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("tamaiti_id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getString("site"),
                row.getString("pathway"),
                row.getString("timeframe_level"),
                row.getObject("response_due_at", OffsetDateTime.class),
                CaseStatus.of(row.getString("status")),
                row.getString("allocated_to"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getInt("version"));
    }
}
