package org.whiria.clock.board;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.whiria.clock.words.Urgency;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** The place of a clock in the order of the board, from where the next page goes on. */
public record BoardPosition(OffsetDateTime dueAt, UUID id) {

    /** Before the first clock. */
    public static final BoardPosition START =
            new BoardPosition(Urgency.BEGINNING.atOffset(ZoneOffset.UTC), new UUID(0, 0));

    /** The position after a cursor; the start where there is none. */
    public static BoardPosition after(String cursor) {
        return cursor.isBlank() ? START : of(cursor);
    }

    /** Reads what {@link #cursor} wrote. */
    static BoardPosition of(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = List.of(text.split(",", -1));
            return new BoardPosition(OffsetDateTime.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw Problem.invalid(new FieldProblem("after", "Take the cursor from the page before, unchanged"));
        }
    }

    String cursor() {
        var text = dueAt.withOffsetSameInstant(ZoneOffset.UTC) + "," + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
