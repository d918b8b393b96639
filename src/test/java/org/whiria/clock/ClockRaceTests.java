package org.whiria.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whiria.clock.ClockFixture.SUPERVISOR;
import static org.whiria.clock.ClockFixture.at;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.threeten.extra.MutableClock;
import org.whiria.clock.change.Change;
import org.whiria.clock.change.ClockChanges;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.ledger.LedgerEntry;
import org.whiria.clock.ledger.Replay;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;
import org.whiria.platform.problem.Problem;
import org.whiria.testing.WithPostgres;

/** Two things happen to a clock in the same moment, each in a transaction of its own. */
@ClockTest
@WithPostgres
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ClockRaceTests {

    private static final String MONDAY = "2026-03-02T09:15:00+13:00";
    private static final String A_SECOND_BEFORE_DUE = "2026-03-30T09:14:59+13:00";
    private static final String DUE = "2026-03-30T09:15:00+13:00";

    @Autowired
    Clocks clocks;

    @Autowired
    ClockChanges changes;

    @Autowired
    ClockFixture fixture;

    @Autowired
    MutableClock time;

    @Autowired
    JdbcClient jdbc;

    @RepeatedTest(25)
    void extendingAndRingingInTheSameMomentEndsInOneState() throws Exception {
        var id = fixture.started("temporary-care-s139", MONDAY);
        fixture.ring(id);
        time.setInstant(at(A_SECOND_BEFORE_DUE).toInstant());
        var change = fixture.change(id, "parents-agree");

        var answers = together(() -> clocks.strike(id, 1, at(DUE), "strike:1").event(), () -> extended(change));

        var kinds = fixture.entries(id);
        var breached = kinds.contains(EntryKind.BREACHED);
        var moved = kinds.contains(EntryKind.EXTENDED);
        assertThat(breached)
                .as("exactly one of the two came through: %s", kinds)
                .isNotEqualTo(moved);
        assertThat(answers).isEqualTo(breached ? List.of("breached", "refused") : List.of("changed", "extended"));
        assertThat(fixture.view(id).dueAt()).isEqualTo(at(breached ? DUE : "2026-04-27T09:15:00+12:00"));
        assertThat(fixture.view(id).breachedAt() == null).isEqualTo(moved);
        assertThat(Replay.of(clocks.ledger(id)).revision())
                .isEqualTo(fixture.view(id).revision());
    }

    @RepeatedTest(10)
    void meetingAndRingingInTheSameMomentIsInTimeEitherWay() throws Exception {
        var id = fixture.started("temporary-care-s139", MONDAY);
        fixture.ring(id);

        together(() -> clocks.strike(id, 1, at(DUE), "strike:1").event(), () -> {
            clocks.end(id, Ending.MET, at(DUE), null, null);
            return "met";
        });

        assertThat(fixture.view(id).state()).isEqualTo(ClockState.MET);
        assertThat(fixture.view(id).breachedAt()).isNull();
        assertThat(fixture.entries(id).getLast()).isEqualTo(EntryKind.MET);
    }

    @RepeatedTest(10)
    void startingTwiceAtOnceStartsOneClock() throws Exception {
        time.setInstant(at(MONDAY).toInstant());
        var command = fixture.a("site-allocation", MONDAY, null);

        var ids = together(
                () -> clocks.start(command).id(), () -> clocks.start(command).id());

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(jdbc.sql("select count(*) from clock").query(Long.class).single())
                .isEqualTo(1);
        assertThat(fixture.entries(ids.getFirst())).hasSize(2);
    }

    @Test
    void manyAtOnceLeaveALedgerWithoutGaps() throws Exception {
        var id = fixture.started("temporary-care-s139", MONDAY);

        together(IntStream.range(0, 12)
                .mapToObj(i -> (Callable<String>) () -> {
                    clocks.recordEscalation(id, "warned", 1, List.of("supervisor"), at(MONDAY), "escalation:" + i);
                    return "told";
                })
                .toList());

        assertThat(clocks.ledger(id))
                .extracting(LedgerEntry::sequence)
                .hasSize(14)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyChangesWhatIsWritten() {
        var id = fixture.started("site-allocation", MONDAY);

        assertNobodyMay("update clock_event set note = 'nothing to see here'");
        assertNobodyMay("delete from clock_event");
        assertNobodyMay("truncate clock_event");
        assertThat(fixture.entries(id)).hasSize(2);
    }

    @Test
    void theDatabaseKnowsTheRulesAsWell() {
        var id = fixture.started("site-allocation", MONDAY);

        assertThatThrownBy(() -> jdbc.sql("update clock set state = 'PAUSED' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("clock_check");
    }

    private String extended(Change change) {
        try {
            changes.extend(change, new Period(28, Unit.DAYS), SUPERVISOR);
            return "extended";
        } catch (Problem ranOut) {
            assertThat(ranOut.getBody().getDetail()).contains("ran out");
            return "refused";
        }
    }

    private void assertNobodyMay(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("rows of clock_event are never changed or deleted");
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        return together(List.of(one, other));
    }

    /** All at the same moment; the answers in the order of the questions. */
    private static <T> List<T> together(List<Callable<T>> all) throws Exception {
        var start = new CyclicBarrier(all.size());
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            return threads
                    .invokeAll(all.stream().map(one -> waiting(start, one)).toList())
                    .stream()
                    .map(ClockRaceTests::answer)
                    .toList();
        }
    }

    private static <T> Callable<T> waiting(CyclicBarrier start, Callable<T> one) {
        return () -> {
            start.await();
            return one.call();
        };
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
