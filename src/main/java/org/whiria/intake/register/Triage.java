package org.whiria.intake.register;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;

/**
 * What the decision tables suggest.
 *
 * @param noActionOpen whether the rules leave no further action open
 * @param lockedAtSite whether the site may not change the response
 * @param rules why, one sentence for each reason
 * @param processInstanceKey where the tables were asked
 */
public record Triage(
        Pathway pathway,
        Timeframe timeframe,
        boolean noActionOpen,
        boolean lockedAtSite,
        List<Rule> rules,
        @Nullable OffsetDateTime responseDueAt,
        long processInstanceKey) {

    /** A reason that a decision table gave, such as {@code response-pathway}. */
    public record Rule(String decision, String because) {

        /** The tables join their reasons with semicolons. */
        public static Stream<Rule> of(String decision, @Nullable String because) {
            return because == null
                    ? Stream.empty()
                    : Stream.of(because.split("; "))
                            .map(String::strip)
                            .filter(reason -> !reason.isEmpty())
                            .map(reason -> new Rule(decision, reason));
        }
    }
}
