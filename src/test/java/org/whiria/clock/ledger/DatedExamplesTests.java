package org.whiria.clock.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.whiria.clock.calendar.Calendars;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;

/** The table says, for each example, how its date was worked out from what is published. */
class DatedExamplesTests {

    @ParameterizedTest(name = "{1} {2} from {0} in {3} {5}: {6}, {7}")
    @CsvFileSource(
            resources = "/org/whiria/clock/dated-examples.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            maxCharsPerColumn = 1000)
    void isDue(
            OffsetDateTime from,
            long amount,
            String unit,
            String region,
            @Nullable String closed,
            @Nullable String moves,
            OffsetDateTime due,
            String because) {
        var limit = new Period(amount, Unit.of(unit));
        var ledger = new PaperLedger(PaperLedger.aKind(limit, null), region, calendar(closed));
        ledger.at(from, clock -> clock.start(from, limit, Because.of(null)));
        if (moves != null) {
            for (var move : moves.split("; ", -1)) {
                move(ledger, from, move.split(" ", -1));
            }
        }

        assertThat(ledger.facts().dueAt()).as(because).isEqualTo(due);
    }

    private static void move(PaperLedger ledger, OffsetDateTime from, String[] words) {
        switch (words[0]) {
            case "extend" -> {
                var by = new Period(Long.parseLong(words[1]), Unit.of(words[2]));
                ledger.at(from, clock -> clock.extend(by, PaperLedger.SOMEONE));
            }
            case "pause" -> ledger.at(OffsetDateTime.parse(words[1]), clock -> clock.pause(PaperLedger.SOMEONE));
            case "resume" -> ledger.at(OffsetDateTime.parse(words[1]), clock -> clock.resume(PaperLedger.SOMEONE));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static WorkingDays calendar(@Nullable String closed) {
        if (closed == null) {
            return Calendars.workingDays();
        }
        var days = closed.split("/", -1);
        return Calendars.workingDays(Calendars.closed(2, days[0], days[1]));
    }
}
