package org.whiria.clock.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whiria.clock.Clocks;
import org.whiria.clock.export.Feeds;
import org.whiria.clock.words.ClockInWords;
import org.whiria.clock.words.ClockWords;
import org.whiria.clock.words.Urgency;
import org.whiria.people.Duty;
import org.whiria.people.Staff;
import org.whiria.people.access.ForClockReaders;
import org.whiria.platform.Contact;

/** The board as a page; it looks again by itself while it is open. */
@Controller
@ForClockReaders
class BoardPages {

    private final Board board;
    private final Clocks clocks;
    private final ClockWords words;
    private final BoardFilters filters;
    private final Feeds feeds;
    private final Contact contact;

    BoardPages(Board board, Clocks clocks, ClockWords words, BoardFilters filters, Feeds feeds, Contact contact) {
        this.board = board;
        this.clocks = clocks;
        this.words = words;
        this.filters = filters;
        this.feeds = feeds;
        this.contact = contact;
    }

    @GetMapping("/clocks")
    @Nullable
    String show(
            Asked asked,
            @RequestParam(required = false) @Nullable String seen,
            Staff staff,
            Model model,
            HttpServletResponse response) {
        var scope = Scope.reading(staff, asked);
        var page = board.page(scope, asked.urgency(), BoardPosition.after(asked.after()), Board.PAGE);
        var lines = words.of(page.clocks());
        var counts = board.counts(scope);
        var digest = Integer.toHexString(List.of(lines, counts).hashCode());
        if (digest.equals(seen)) {
            // Nothing new: htmx leaves the page, and what the person is doing there, as it is.
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("asked", asked);
        model.addAttribute("page", page);
        model.addAttribute("digest", digest);
        model.addAttribute("tabs", tabs(asked, counts));
        model.addAttribute("groups", groups(lines, counts));
        model.addAttribute("sites", filters.sites(scope));
        model.addAttribute("people", filters.people(staff, scope));
        model.addAttribute("kinds", clocks.kinds());
        model.addAttribute("works", staff.has(Duty.CASEWORK));
        model.addAttribute("operates", staff.has(Duty.OPERATION));
        feed(staff, model);
        return "clock/board";
    }

    private void feed(Staff staff, Model model) {
        feeds.of(staff.username()).ifPresent(feed -> {
            model.addAttribute("feed", feed);
            model.addAttribute("feedAddress", contact.page("/clocks/feed/" + feeds.token(feed) + ".ics"));
        });
    }

    private static List<Tab> tabs(Asked asked, Map<Urgency, Integer> counts) {
        var tabs = new ArrayList<Tab>();
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var capped = counts.values().stream().anyMatch(count -> count == Board.MOST_COUNTED);
        tabs.add(new Tab(
                "All",
                asked.in(""),
                capped ? Board.MOST_COUNTED + "+" : String.valueOf(all),
                asked.group().isBlank()));
        counts.forEach((group, count) -> tabs.add(new Tab(
                group.label(),
                asked.in(group.code()),
                counted(count),
                group.code().equals(asked.group()))));
        return tabs;
    }

    private static List<Group> groups(List<ClockInWords> lines, Map<Urgency, Integer> counts) {
        var groups = new LinkedHashMap<Urgency, List<ClockInWords>>();
        lines.forEach(line -> groups.computeIfAbsent(line.urgency(), none -> new ArrayList<>())
                .add(line));
        return groups.entrySet().stream()
                .map(group ->
                        new Group(group.getKey(), counted(counts.getOrDefault(group.getKey(), 0)), group.getValue()))
                .toList();
    }

    private static String counted(int count) {
        return count == Board.MOST_COUNTED ? count + "+" : String.valueOf(count);
    }

    /** A group of the board with the number of clocks in it; {@code here} when it is the one that shows. */
    record Tab(String label, String address, String count, boolean here) {}

    /** The clocks of a group that stand on this page; {@code count} is that of the whole group. */
    record Group(Urgency urgency, String count, List<ClockInWords> lines) {}
}
