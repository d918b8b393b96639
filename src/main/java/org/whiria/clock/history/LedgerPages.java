package org.whiria.clock.history;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whiria.clock.Clocks;
import org.whiria.clock.board.ClockDesk;
import org.whiria.clock.ledger.LedgerEntry;
import org.whiria.clock.words.ClockWords;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.people.access.ForClockReaders;

/** The ledger of one clock: who did what with it, when and why, for anyone who has to be able to check it. */
@Controller
@ForClockReaders
class LedgerPages {

    private final ClockDesk desk;
    private final ClockWords words;
    private final Clocks clocks;
    private final LedgerCheck check;
    private final StaffDirectory directory;
    private final Clock clock;

    LedgerPages(
            ClockDesk desk, ClockWords words, Clocks clocks, LedgerCheck check, StaffDirectory directory, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.clocks = clocks;
        this.check = check;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/clocks/{id}")
    String show(@PathVariable UUID id, Staff staff, Model model) {
        var item = desk.read(staff, id);
        var entries = clocks.ledger(id);
        model.addAttribute("clock", item);
        model.addAttribute("line", words.of(item));
        model.addAttribute("entries", entries);
        model.addAttribute("holds", check.holds(item, entries));
        model.addAttribute("names", directory.names(entries.stream().map(LedgerEntry::who)));
        model.addAttribute("readAt", OffsetDateTime.now(clock));
        model.addAttribute("actions", desk.actions(staff, item));
        model.addAttribute("usedUp", desk.usedUp(item));
        return "clock/ledger";
    }
}
