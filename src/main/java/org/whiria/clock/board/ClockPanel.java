package org.whiria.clock.board;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.words.ClockInWords;
import org.whiria.clock.words.ClockWords;
import org.whiria.people.Staff;

/** Which clocks run beside a piece of work; {@code clock/panel :: clocks} shows them. */
@Component
public class ClockPanel {

    private final Board board;
    private final ClockWords words;

    ClockPanel(Board board, ClockWords words) {
        this.board = board;
        this.words = words;
    }

    /** The running and paused clocks of a case, or of a report while it is no case, the first due first. Who may see them is for the caller to ask. */
    public List<ClockInWords> of(@Nullable UUID caseId, @Nullable UUID reportId) {
        return words.of(board.about(caseId, caseId == null ? reportId : null, false));
    }

    /** Those of a report that is no case yet, as far as the person may see them. */
    List<ClockInWords> ofReport(Staff staff, String reference) {
        return words.of(board.ofReport(Scope.of(staff), reference));
    }
}
