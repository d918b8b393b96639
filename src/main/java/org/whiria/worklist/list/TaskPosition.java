package org.whiria.worklist.list;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** The place of a task in the order of the list, from where the next page goes on. */
record TaskPosition(OffsetDateTime dueAt, int rank, long key) {

    /** Before the first task. */
    static final TaskPosition START = new TaskPosition(OffsetDateTime.parse("0001-01-01T00:00:00Z"), 0, 0);

    /** Reads what {@link #cursor} wrote. */
    static TaskPosition of(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = List.of(text.split(",", -1));
            return new TaskPosition(moment(parts.get(0)), Integer.parseInt(parts.get(1)), Long.parseLong(parts.get(2)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw Problem.invalid(new FieldProblem("after", "Take the cursor from the page before, unchanged"));
        }
    }

    private static OffsetDateTime moment(String text) {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 1 || moment.getYear() > 9999) {
            throw new DateTimeException("Not a time that a task is due");
        }
        return moment;
    }

    String cursor() {
        var text = dueAt + "," + rank + "," + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
