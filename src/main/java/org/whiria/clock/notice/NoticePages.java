package org.whiria.clock.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whiria.clock.board.Board;
import org.whiria.clock.board.Scope;
import org.whiria.clock.words.ClockInWords;
import org.whiria.clock.words.ClockWords;
import org.whiria.people.Staff;
import org.whiria.people.access.ForCasework;

/** What clocks have told a person: by reference only, as a part of the task list and the board and as a page of its own. */
@Controller
@ForCasework
class NoticePages {

    private static final int SHOWN = 5;

    private final Notices notices;
    private final Board board;
    private final ClockWords words;

    NoticePages(Notices notices, Board board, ClockWords words) {
        this.notices = notices;
        this.board = board;
        this.words = words;
    }

    @GetMapping("/clocks/notices")
    String show(Staff staff, Model model) {
        var unseen = notices.unseen(staff, SHOWN + 1);
        var clocks = board.find(Scope.of(staff), unseen.keySet());
        model.addAttribute(
                "notices",
                words.of(clocks).stream()
                        .limit(SHOWN)
                        .map(line -> new Notice(
                                line, unseen.getOrDefault(line.clock().id(), 0)))
                        .toList());
        model.addAttribute("more", clocks.size() > SHOWN);
        return "clock/notices";
    }

    @PostMapping("/clocks/{id}/seen")
    String seen(@PathVariable UUID id, @RequestParam int sequence, Staff staff) {
        if (!board.find(Scope.of(staff), List.of(id)).isEmpty()) {
            notices.seen(staff, id, sequence);
        }
        return "redirect:/clocks/notices";
    }

    /** A clock that told the person something, with the entry of its ledger that says so. */
    record Notice(ClockInWords line, int sequence) {}
}
