package org.whiria.clock.export;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.clock.board.Asked;
import org.whiria.clock.board.Board;
import org.whiria.clock.board.BoardPosition;
import org.whiria.clock.board.Scope;
import org.whiria.clock.words.ClockItem;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.people.access.Anonymous;
import org.whiria.people.access.ForCasework;
import org.whiria.platform.Contact;

/**
 * The calendar link of each person. Calendar programs can't sign in, so the link is the key; what it shows follows the person's roles
 * at that moment, and ends with them.
 */
@Controller
class FeedPages {

    private static final int MOST = 1000;

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Feeds feeds;
    private final Board board;
    private final StaffDirectory directory;
    private final Contact contact;

    FeedPages(Feeds feeds, Board board, StaffDirectory directory, Contact contact) {
        this.feeds = feeds;
        this.board = board;
        this.directory = directory;
        this.contact = contact;
    }

    @GetMapping("/clocks/feed/{token}.ics")
    @Anonymous
    ResponseEntity<String> read(@PathVariable String token) {
        return feeds.reader(token)
                .flatMap(directory::find)
                .map(reader -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .header("Referrer-Policy", "no-referrer")
                        .body(FeedFile.of(deadlines(reader), contact)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/clocks/feed")
    @ForCasework
    String renew(Staff staff, RedirectAttributes next) {
        feeds.renew(staff.username());
        next.addFlashAttribute("done", "Your calendar link is ready. An earlier one does not work any more.");
        return "redirect:/clocks#take-away";
    }

    @PostMapping("/clocks/feed/revoke")
    @ForCasework
    String revoke(Staff staff, RedirectAttributes next) {
        feeds.revoke(staff.username());
        next.addFlashAttribute(
                "done", "Your calendar link is withdrawn. Calendar programs get nothing from it any more.");
        return "redirect:/clocks#take-away";
    }

    /** Supervisors take the deadlines of their sites, social workers those of their own cases, and all others those of their sites. */
    private List<ClockItem> deadlines(Staff reader) {
        var own = reader.hasRole(Role.SOCIAL_WORKER) && !reader.hasRole(Role.SUPERVISOR);
        var asked = new Asked("", "", own ? reader.username() : "", "", "");
        return board.page(Scope.of(reader, asked), null, BoardPosition.START, MOST)
                .clocks();
    }
}
