package org.whiria.clock.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.clock.Clocks;
import org.whiria.clock.board.Asked;
import org.whiria.clock.board.Board;
import org.whiria.clock.board.BoardPosition;
import org.whiria.clock.board.ChangeDesk;
import org.whiria.clock.board.ChangeForm;
import org.whiria.clock.board.ClockDesk;
import org.whiria.clock.board.Scope;
import org.whiria.clock.change.PermittedReason;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.ledger.LedgerEntry;
import org.whiria.clock.period.Period;
import org.whiria.clock.words.ClockItem;
import org.whiria.clock.words.ClockWords;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;
import org.whiria.people.access.ForClockReaders;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** The clocks for programs: the same that the pages show, to the same people. */
@RestController
@RequestMapping("/api/v1/clocks")
@Tag(name = "clocks")
class ClockApi {

    private static final int MOST = 200;

    private final Board board;
    private final ClockWords words;
    private final ClockDesk desk;
    private final ChangeDesk changing;
    private final Clocks clocks;

    ClockApi(Board board, ClockWords words, ClockDesk desk, ChangeDesk changing, Clocks clocks) {
        this.board = board;
        this.words = words;
        this.desk = desk;
        this.changing = changing;
        this.clocks = clocks;
    }

    @GetMapping
    @ForClockReaders
    @Operation(summary = "Running and paused clocks, the first due first")
    Page list(@ParameterObject Asked asked, @RequestParam(defaultValue = "50") int size, Staff staff) {
        if (size < 1 || size > MOST) {
            throw Problem.invalid(new FieldProblem("size", "The size of a page is from 1 to " + MOST));
        }
        var scope = Scope.reading(staff, asked);
        var page = board.page(scope, asked.urgency(), BoardPosition.after(asked.after()), size);
        var counts = new LinkedHashMap<String, Integer>();
        board.counts(scope).forEach((group, count) -> counts.put(group.code(), count));
        return new Page(
                words.of(page.clocks()).stream().map(ClockEntry::of).toList(),
                page.next(),
                counts,
                counts.containsValue(Board.MOST_COUNTED));
    }

    @GetMapping("/{id}")
    @ForClockReaders
    @Operation(summary = "One clock with its ledger and what the caller may do to it")
    WholeClock show(@PathVariable UUID id, Staff staff) {
        return whole(desk.read(staff, id), staff);
    }

    @PostMapping("/{id}/changes")
    @ForCasework
    @Operation(
            summary = "Extend, pause, resume, meet or stop a clock",
            description = "409 where the clock has changed since the revision that is sent, or the rules refuse it")
    WholeClock change(@PathVariable UUID id, @RequestBody Wanted wanted, Staff staff) {
        var action = ChangeDesk.action(wanted.action())
                .orElseThrow(() -> Problem.invalid(
                        new FieldProblem("action", "The action must be extend, pause, resume, meet or stop")));
        var amount = wanted.amount() == null ? "" : wanted.amount().toString();
        var form = new ChangeForm(
                wanted.revision(),
                amount,
                text(wanted.reason()),
                text(wanted.note()),
                wanted.doneAt() == null ? "" : wanted.doneAt().toString());
        changing.change(staff, desk.see(staff, id), action, form);
        return whole(desk.look(staff, id), staff);
    }

    private WholeClock whole(ClockItem item, Staff staff) {
        var possible = new ArrayList<Possible>();
        for (var action : desk.actions(staff, item)) {
            possible.add(new Possible(action.code(), changing.permitted(staff, item, action)));
        }
        return new WholeClock(
                ClockEntry.of(words.of(item)),
                clocks.ledger(item.id()).stream().map(Line::of).toList(),
                possible);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * A page of clocks.
     *
     * @param next pass it as {@code after} for the next page; null on the last
     * @param counts how many each group has, whatever group was asked for
     * @param countsAreCapped whether counting stopped at {@value Board#MOST_COUNTED} in some group
     */
    record Page(List<ClockEntry> clocks, @Nullable String next, Map<String, Integer> counts, boolean countsAreCapped) {}

    /** A clock with its ledger, oldest line first. */
    record WholeClock(@JsonUnwrapped ClockEntry clock, List<Line> ledger, List<Possible> mayBe) {}

    /** What the caller may do, and the reasons that may be given for it. */
    record Possible(String action, List<PermittedReason> reasons) {}

    /**
     * A change that is asked for.
     *
     * @param action extend, pause, resume, meet or stop
     * @param revision the one that the caller saw
     * @param amount by how many units to extend; the unit is that of the kind's extension
     * @param reason code of a permitted reason
     * @param doneAt when what a met clock waited for was done, ISO 8601; null for now
     */
    record Wanted(
            String action,
            int revision,
            @Nullable Integer amount,
            @Nullable String reason,
            @Nullable String note,
            @Nullable OffsetDateTime doneAt) {}

    /** One line of the ledger. */
    record Line(
            int sequence,
            EntryKind kind,
            OffsetDateTime recordedAt,
            OffsetDateTime at,
            @Nullable String who,
            @Nullable String reasonCode,
            @Nullable String reason,
            @Nullable String note,
            @Nullable Period period,
            @Nullable OffsetDateTime dueAt,
            @Nullable Integer calendarVersion,
            int revision,
            List<String> told) {

        static Line of(LedgerEntry entry) {
            return new Line(
                    entry.sequence(),
                    entry.kind(),
                    entry.recordedAt(),
                    entry.at(),
                    entry.who(),
                    entry.reasonCode(),
                    entry.reason(),
                    entry.note(),
                    entry.period(),
                    entry.dueAt(),
                    entry.calendarVersion(),
                    entry.revision(),
                    entry.told());
        }
    }
}
