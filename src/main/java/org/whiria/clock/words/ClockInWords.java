package org.whiria.clock.words;

import org.jspecify.annotations.Nullable;

/**
 * A clock with what people read about it at this moment.
 *
 * @param left "2 working days and 3 hours left", "breached 4 hours ago", "paused since …"
 * @param whyMoved how and why it was moved last; null where nobody ever moved it
 */
public record ClockInWords(
        ClockItem clock,
        String left,
        Urgency urgency,
        @Nullable String whyMoved) {

    /** The style of what is left: late, soon or neither; the words say the same. */
    public String style() {
        if (clock.state().isEnded()) {
            return "whiria-due";
        }
        return switch (urgency) {
            case BREACHED -> "whiria-due whiria-due--late";
            case TODAY, SOON -> "whiria-due whiria-due--soon";
            case ON_TRACK, PAUSED -> "whiria-due";
        };
    }
}
