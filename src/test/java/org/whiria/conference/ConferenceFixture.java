package org.whiria.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.CaseFixture;
import org.whiria.conference.inviting.InvitePartnerWorker;
import org.whiria.platform.NzTime;
import org.whiria.platform.link.SignedLinks;

/** A conference with two invited people, as the workers leave it. */
@TestComponent
public class ConferenceFixture {

    private static final AtomicLong PROCESSES = new AtomicLong(5000);

    private final CaseFixture cases;
    private final PlanConferenceWorker planning;
    private final InvitePartnerWorker inviting;
    private final Conferences conferences;
    private final SignedLinks links;
    private final JdbcClient jdbc;

    ConferenceFixture(
            CaseFixture cases,
            PlanConferenceWorker planning,
            InvitePartnerWorker inviting,
            Conferences conferences,
            SignedLinks links,
            JdbcClient jdbc) {
        this.cases = cases;
        this.planning = planning;
        this.inviting = inviting;
        this.conferences = conferences;
        this.links = links;
        this.jdbc = jdbc;
    }

    /** Whānau were consulted: the list of invitees is submitted, nothing is planned yet. */
    public Consulted consulted() {
        var file = cases.anOpenCase("kirikiriroa");
        var process = PROCESSES.getAndIncrement();
        cases.submitted(file, process, "fgc-invitees", invitees());
        return new Consulted(file, process);
    }

    public Invited invited() {
        var consulted = consulted();
        var planned = planning.handle(
                new PlanConferenceWorker.Subject(consulted.file().id()), consulted.process());
        planned.invitationIds().forEach(id -> inviting.handle(new InvitePartnerWorker.Subject(id)));
        var first = planned.invitationIds().getFirst();
        var token = links.token(
                first, conferences.get(planned.conferenceId()).startsAt().toInstant());
        return new Invited(consulted.file(), consulted.process(), planned.conferenceId(), first, token);
    }

    /** As if it had been planned for the case of another child at the same site. */
    public void moveToAnotherCase(UUID conferenceId) {
        jdbc.sql("""
                        with child as (
                          insert into tamaiti (id, given_names, family_name, name_key, gender, recorded_at)
                          values (gen_random_uuid(), 'Another', 'Example', 'another example', 'unknown', now())
                          returning id),
                        other as (
                          insert into case_file (id, reference, tamaiti_id, report_id, site, pathway, timeframe_level, status, opened_at)
                          select gen_random_uuid(), 'C-2026-99999', child.id, c.report_id, c.site, c.pathway, c.timeframe_level,
                                 'awaiting-allocation', now()
                            from conference k join case_file c on c.id = k.case_id cross join child
                           where k.id = :id
                          returning id)
                        update conference set case_id = (select id from other) where id = :id
                        """).param("id", conferenceId).update();
    }

    private static Map<String, Object> invitees() {
        return Map.of(
                "conferenceDate",
                LocalDate.now(NzTime.ZONE).plusDays(30).toString(),
                "conferenceTime",
                "10:00",
                "place",
                "Te Whare Tauira, Kirikiriroa",
                "invitees",
                List.of(
                        Map.of(
                                "name", "Hana Rātā-Example",
                                "role", "whanau",
                                "basis", "entitled",
                                "email", "hana@whanau.example"),
                        Map.of(
                                "name", "Rangi Example",
                                "role", "iwi",
                                "basis", "invited-by-whanau",
                                "phone", "021 000 000",
                                "language", "mi")));
    }

    public record Consulted(CaseFile file, long process) {}

    public record Invited(CaseFile file, long process, UUID conferenceId, UUID invitationId, String token) {}
}
