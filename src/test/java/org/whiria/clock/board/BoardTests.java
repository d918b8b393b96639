package org.whiria.clock.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.clock.words.ClockItem;
import org.whiria.clock.words.Urgency;
import org.whiria.people.Group;
import org.whiria.people.Staff;
import org.whiria.platform.problem.Problem;
import org.whiria.testing.PostgresTest;

@PostgresTest
@Import({Board.class, BoardTests.AnAfternoon.class})
class BoardTests {

    private static final Staff WORKER = staff("worker", "social-worker@kirikiriroa");
    private static final Staff OTHER_SITE = staff("worker2", "social-worker@otautahi");
    private static final Staff SUPERVISOR = staff("supervisor", "supervisor@kirikiriroa", "supervisor@ncc");
    private static final Staff INTAKE = staff("intake", "intake-social-worker@ncc");
    private static final Staff AUDITOR = staff("auditor", "auditor@kirikiriroa", "auditor@ncc");
    private static final Staff ADMINISTRATOR = staff("admin", "administrator@kirikiriroa");

    private static final String LATE = "2026-03-10T13:00+13:00";
    private static final String TODAY = "2026-03-10T17:00+13:00";
    private static final String SOON = "2026-03-12T17:00+13:00";
    private static final String LATER = "2026-04-12T17:00+12:00";

    @Autowired
    Board board;

    @Autowired
    JdbcClient jdbc;

    private ClockRows rows;

    @BeforeEach
    void aSite() {
        rows = new ClockRows(jdbc);
        rows.staff("worker", "Hemi Rāwhiti");
    }

    @Test
    void showsTheClocksOfTheSitesWhoseCasesOneSeesAndOfNoOthers() {
        var mine = aClock("kirikiriroa", SOON);
        var theirs = aClock("otautahi", SOON);

        assertThat(ids(WORKER)).containsExactly(mine);
        assertThat(ids(SUPERVISOR)).containsExactly(mine);
        assertThat(ids(OTHER_SITE)).containsExactly(theirs);
        assertThat(ids(ADMINISTRATOR)).isEmpty();
        assertThat(board.find(Scope.of(WORKER), theirs)).isEmpty();
        assertThat(board.find(Scope.of(ADMINISTRATOR), mine)).isEmpty();
        assertThat(board.find(Scope.of(WORKER), mine)).isPresent();
    }

    /** What the clock says of its site is no way around the site of its case. */
    @Test
    void goesByTheSiteOfTheCase() {
        var elsewhere = rows.caseAt("otautahi", null);
        var clock = rows.clock("core-assessment", "kirikiriroa", elsewhere, null, SOON);

        assertThat(ids(WORKER)).isEmpty();
        assertThat(board.find(Scope.of(WORKER), clock)).isEmpty();
        assertThat(board.counts(Scope.of(WORKER)).values()).containsOnly(0);
    }

    @Test
    void showsClocksOfReportsToThoseWhoSeeTheReport() {
        var undecided = rows.clock("site-allocation", "ncc", null, rows.report("R-1", "ncc", null), SOON);
        var decided =
                rows.clock("site-allocation", "kirikiriroa", null, rows.report("R-2", "ncc", "kirikiriroa"), SOON);

        assertThat(ids(INTAKE)).containsExactly(undecided);
        assertThat(ids(SUPERVISOR)).containsExactlyInAnyOrder(undecided, decided);
        assertThat(ids(WORKER)).containsExactly(decided);
        assertThat(ids(OTHER_SITE)).isEmpty();
        assertThat(board.find(Scope.of(WORKER), undecided)).isEmpty();
        assertThat(board.find(Scope.of(INTAKE), decided)).isPresent();
    }

    @Test
    void showsAnAuditorTheClocksOfTheAuditedSitesButNotWhoseTheyAre() {
        var ofCase = rows.clock("core-assessment", "kirikiriroa", rows.caseAt("kirikiriroa", "worker"), null, SOON);
        var ofReport = rows.clock("site-allocation", "ncc", null, rows.report("R-1", "ncc", null), LATER);
        aClock("otautahi", SOON);

        assertThat(board.page(Scope.reading(AUDITOR), null, BoardPosition.START, 50)
                        .clocks())
                .extracting(ClockItem::id, ClockItem::reference, ClockItem::who, ClockItem::leadsTo)
                .containsExactly(tuple(ofCase, "C-2026-00001", null, null), tuple(ofReport, "R-1", null, null));
        assertThat(board.page(Scope.reading(AUDITOR, ofTheWorker()), null, BoardPosition.START, 50)
                        .clocks())
                .extracting(ClockItem::id)
                .containsExactly(ofCase);
        assertThat(ids(AUDITOR)).isEmpty();
    }

    @Test
    void showsWhoDoesCaseworkAtOneSiteAndAuditsAnotherTheNamesOfTheOneOnly() {
        var both = staff("both", "social-worker@kirikiriroa", "auditor@otautahi");
        var own = aClock("kirikiriroa", SOON);
        var audited = aClock("otautahi", SOON);

        assertThat(board.find(Scope.reading(both), own).orElseThrow().who()).isEqualTo("Kōwhai Tauira");
        assertThat(board.find(Scope.reading(both), audited).orElseThrow().who()).isNull();
        assertThat(board.find(Scope.of(both), audited)).isEmpty();
    }

    @Test
    void ordersByDueDateAndPutsPausedClocksLast() {
        var paused = aClock("kirikiriroa", null);
        var later = aClock("kirikiriroa", LATER);
        var late = aClock("kirikiriroa", LATE);
        var soon = aClock("kirikiriroa", SOON);
        var today = aClock("kirikiriroa", TODAY);

        assertThat(ids(WORKER)).containsExactly(late, today, soon, later, paused);
        assertThat(ids(WORKER, Urgency.BREACHED)).containsExactly(late);
        assertThat(ids(WORKER, Urgency.TODAY)).containsExactly(today);
        assertThat(ids(WORKER, Urgency.SOON)).containsExactly(soon);
        assertThat(ids(WORKER, Urgency.ON_TRACK)).containsExactly(later);
        assertThat(ids(WORKER, Urgency.PAUSED)).containsExactly(paused);
        assertThat(board.counts(Scope.of(WORKER)))
                .containsExactly(
                        entry(Urgency.BREACHED, 1),
                        entry(Urgency.TODAY, 1),
                        entry(Urgency.SOON, 1),
                        entry(Urgency.ON_TRACK, 1),
                        entry(Urgency.PAUSED, 1));
    }

    @Test
    void showsNoClockThatHasEnded() {
        var met = aClock("kirikiriroa", SOON);
        jdbc.sql("update clock set state = 'MET', ended_at = now() where id = :id")
                .param("id", met)
                .update();

        assertThat(ids(WORKER)).isEmpty();
        assertThat(board.find(Scope.of(WORKER), met)).isPresent();
    }

    @Test
    void narrowsBySitePersonAndKind() {
        var mine = rows.clock("core-assessment", "kirikiriroa", rows.caseAt("kirikiriroa", "worker"), null, SOON);
        var nobodys = rows.clock("core-assessment", "kirikiriroa", rows.caseAt("kirikiriroa", null), null, LATER);
        var visit = rows.clock("visit", "kirikiriroa", rows.caseAt("kirikiriroa", "worker"), null, LATER);
        var national = rows.clock("visit", "ncc", rows.caseAt("ncc", null), null, LATER);

        assertThat(ids(new Asked("", "", "worker", "", ""))).containsExactly(mine, visit);
        assertThat(ids(new Asked("", "", "worker", "visit", ""))).containsExactly(visit);
        assertThat(ids(new Asked("", "", Asked.NOBODY, "", ""))).containsExactlyInAnyOrder(nobodys, national);
        assertThat(ids(new Asked("", "ncc", "", "", ""))).containsExactly(national);
        assertThat(ids(new Asked("", "otautahi", "", "", ""))).isEmpty();
    }

    @Test
    void goesThroughAllPagesWithoutALossOrARepetition() {
        var file = rows.caseAt("kirikiriroa", "worker");
        var national = rows.caseAt("ncc", null);
        for (var i = 0; i < 60; i++) {
            var due = i % 7 == 0 ? null : "2026-03-%02dT17:00+13:00".formatted(1 + i % 20);
            rows.clock("core-assessment", i % 2 == 0 ? "kirikiriroa" : "ncc", i % 2 == 0 ? file : national, null, due);
        }

        var seen = new ArrayList<UUID>();
        var after = BoardPosition.START;
        while (true) {
            var page = board.page(Scope.of(SUPERVISOR), null, after, 25);
            page.clocks().forEach(clock -> seen.add(clock.id()));
            if (page.next() == null) {
                break;
            }
            after = BoardPosition.of(page.next());
        }

        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void refusesACursorThatItDidNotWrite() {
        assertThatThrownBy(() -> BoardPosition.of("bm9uc2Vuc2U")).isInstanceOf(Problem.class);
    }

    @Test
    void saysWhichCaseWhoHasItAndWhyItWasMoved() {
        var clock = rows.clock("core-assessment", "kirikiriroa", rows.caseAt("kirikiriroa", "worker"), null, LATER);
        rows.event(clock, 2, "PAUSED", "worker", null, "2026-03-03T09:00+13:00");
        rows.event(clock, 3, "RESUMED", "worker", null, "2026-03-04T09:00+13:00");
        rows.event(clock, 4, "EXTENDED", "worker", 5, "2026-03-05T09:00+13:00");

        var item = board.page(Scope.of(WORKER), null, BoardPosition.START, 50)
                .clocks()
                .getFirst();

        assertThat(item.reference()).isEqualTo("C-2026-00001");
        assertThat(item.leadsTo()).isEqualTo("/cases/C-2026-00001");
        assertThat(item.who()).isEqualTo("Kōwhai Tauira");
        assertThat(item.allocatedName()).isEqualTo("Hemi Rāwhiti");
        assertThat(item.siteName()).isEqualTo("Kirikiriroa Hamilton");
        assertThat(item.limit()).isEqualTo(new Period(10, Unit.WORKING_DAYS));
        assertThat(item.unconfirmed()).isTrue();
        assertThat(item.moved())
                .satisfies(moved -> assertThat(moved.kind()).isEqualTo(EntryKind.EXTENDED))
                .satisfies(moved -> assertThat(moved.by()).isEqualTo("Hemi Rāwhiti"))
                .satisfies(moved -> assertThat(moved.period()).isEqualTo(new Period(5, Unit.WORKING_DAYS)));
    }

    @Test
    void findsTheClocksOfACaseAndOfAReportThatIsNone() {
        var file = rows.caseAt("kirikiriroa", null);
        var report = rows.report("R-1", "ncc", null);
        var ofCase = rows.clock("core-assessment", "kirikiriroa", file, null, SOON);
        var ofReport = rows.clock("site-allocation", "ncc", null, report, SOON);

        assertThat(board.about(file, null, false)).extracting(ClockItem::id).containsExactly(ofCase);
        assertThat(board.about(null, report, false)).extracting(ClockItem::id).containsExactly(ofReport);
        assertThat(board.about(null, report, false)).extracting(ClockItem::who).containsExactly("Tama Tauira");
        assertThat(board.about(null, null, false)).isEmpty();
    }

    private UUID aClock(String site, @Nullable String dueAt) {
        return rows.clock("core-assessment", site, rows.caseAt(site, null), null, dueAt);
    }

    private static Asked ofTheWorker() {
        return new Asked("", "", "worker", "", "");
    }

    private List<UUID> ids(Staff staff) {
        return ids(staff, null);
    }

    private List<UUID> ids(Staff staff, @Nullable Urgency group) {
        return board.page(Scope.of(staff), group, BoardPosition.START, 50).clocks().stream()
                .map(ClockItem::id)
                .toList();
    }

    private List<UUID> ids(Asked asked) {
        return board.page(Scope.of(SUPERVISOR, asked), null, BoardPosition.START, 50).clocks().stream()
                .map(ClockItem::id)
                .toList();
    }

    private static Staff staff(String username, String... groups) {
        return new Staff(
                username, username, Arrays.stream(groups).map(Group::of).collect(Collectors.toSet()));
    }

    /** Tuesday 10 March 2026, 2 pm. */
    @TestConfiguration(proxyBeanMethods = false)
    static class AnAfternoon {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-10T01:00:00Z"), ZoneOffset.UTC);
        }
    }
}
