package org.whiria.clock.kind;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;

/**
 * What the law, a practice page or a setting says about one kind of deadline. Kinds are data: table {@code clock_kind}.
 *
 * @param code as models say it, such as {@code temporary-care-s139}
 * @param name what people read
 * @param limit null where only the one who starts the clock knows it; negative where it counts back from a date
 * @param ceiling whether a clock may not be started with a longer limit
 * @param dayStarts when a working day begins for this kind, Pacific/Auckland
 * @param dayEnds the minute at which a limit in working days runs out, Pacific/Auckland
 * @param warnings how long before the due date people are warned, earliest first: step 1, step 2 …
 * @param extensions how often it may be extended
 * @param extension at most, each time; null where it can't be extended
 * @param repeats from where the next round counts when one is met; null where there is none
 * @param rule the rule in a sentence
 * @param source section of the Act, regulation or practice page
 * @param unconfirmed whether the source was not seen to say this number
 * @param doubt what else of the rule is unconfirmed, in words; null for nothing
 */
public record ClockKind(
        String code,
        String name,
        @Nullable Period limit,
        boolean ceiling,
        LocalTime dayStarts,
        LocalTime dayEnds,
        List<Period> warnings,
        boolean pausable,
        int extensions,
        @Nullable Period extension,
        @Nullable Repeat repeats,
        String rule,
        String source,
        boolean unconfirmed,
        @Nullable String doubt) {

    public ClockKind {
        warnings = List.copyOf(warnings);
    }

    /** From where the next round of a repeating clock counts. */
    public enum Repeat {
        /** The due date of the round that was met: every 28 days, whenever the report came. */
        FROM_DUE,
        /** The moment it was met: 8 weeks from the visit. */
        FROM_MET
    }

    /** Whether it is a birthday, which counts from the date of birth. */
    public boolean isBirthday() {
        return limit != null && limit.unit() == Unit.YEARS_OF_AGE;
    }

    /** Whether it is so long before a date that lies ahead, such as a hearing. */
    public boolean countsBack() {
        return limit != null && limit.amount() < 0;
    }

    /** The source, with "(unconfirmed)" where it is. */
    public String sourceInWords() {
        return unconfirmed ? source + " (unconfirmed)" : source;
    }
}
