package org.whiria.clock.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.whiria.clock.board.Asked;
import org.whiria.clock.board.Board;
import org.whiria.clock.board.BoardPosition;
import org.whiria.clock.board.Scope;
import org.whiria.clock.words.ClockInWords;
import org.whiria.clock.words.ClockWords;
import org.whiria.people.Staff;
import org.whiria.people.access.ForClockReaders;
import org.whiria.platform.AccessLog;
import org.whiria.platform.NzTime;

/** The board as a file for spreadsheets, with references and without the names of tamariki; each download is recorded. */
@Controller
@ForClockReaders
class ExportPages {

    /** More than a site has; a file that is larger is no list for people. */
    private static final int MOST = 20_000;

    private static final List<String> HEADINGS = List.of(
            "Reference",
            "Clock",
            "Kind",
            "Group",
            "Time left",
            "Due, time of Aotearoa",
            "Counts from",
            "Limit",
            "Ran out",
            "Site",
            "Social worker",
            "Source",
            "Unconfirmed",
            "Last moved");

    /** What every spreadsheet takes for a date. */
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Board board;
    private final ClockWords words;
    private final AccessLog accessLog;

    ExportPages(Board board, ClockWords words, AccessLog accessLog) {
        this.board = board;
        this.words = words;
        this.accessLog = accessLog;
    }

    @GetMapping("/clocks.csv")
    void csv(Asked asked, Staff staff, HttpServletResponse response) throws IOException {
        var page = board.page(Scope.reading(staff, asked), asked.urgency(), BoardPosition.START, MOST);
        accessLog.looked("clock-export", asked.file());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("clocks.csv").build().toString());
        var out = response.getWriter();
        out.write(Csv.BYTE_ORDER_MARK);
        out.write(Csv.line(HEADINGS));
        for (var line : words.of(page.clocks())) {
            out.write(Csv.line(cells(line)));
        }
        if (page.next() != null) {
            out.write(Csv.line(List.of("There are more than %d clocks: narrow the filters.".formatted(MOST))));
        }
    }

    private static @Nullable String local(@Nullable OffsetDateTime at) {
        return at == null ? null : LOCAL.format(at.atZoneSameInstant(NzTime.ZONE));
    }

    private static List<@Nullable Object> cells(ClockInWords line) {
        var clock = line.clock();
        return Arrays.asList(
                clock.reference(),
                clock.name(),
                clock.kind(),
                line.urgency().label(),
                line.left(),
                local(clock.dueAt()),
                local(clock.startedAt()),
                clock.limit().words(),
                local(clock.breachedAt()),
                clock.siteName(),
                clock.allocatedName(),
                clock.source(),
                String.join("; ", clock.doubts()),
                line.whyMoved());
    }
}
