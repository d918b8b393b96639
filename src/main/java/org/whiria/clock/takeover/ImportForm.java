package org.whiria.clock.takeover;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whiria.platform.NzTime;

/**
 * What a person fills in to take a clock over, as it came.
 *
 * @param caseReference the reference of a case or of a report
 * @param time of the day from which it counts; empty for its beginning
 */
record ImportForm(
        String kind, String caseReference, String from, String time, String origin, String amount, String unit) {

    private static final Pattern OF_A_CASE = Pattern.compile("C-\\d{4}-\\d{5,}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    /** What was not sent is empty. */
    ImportForm {
        kind = Objects.requireNonNullElse(kind, "");
        caseReference = Objects.requireNonNullElse(caseReference, "").strip();
        from = Objects.requireNonNullElse(from, "").strip();
        time = Objects.requireNonNullElse(time, "").strip();
        origin = Objects.requireNonNullElse(origin, "").strip();
        amount = Objects.requireNonNullElse(amount, "").strip();
        unit = Objects.requireNonNullElse(unit, "");
    }

    static ImportForm empty() {
        return new ImportForm("", "", "", "", "", "", "");
    }

    Import filledIn() {
        var ofACase = OF_A_CASE.matcher(caseReference).matches();
        return new Import(
                kind,
                origin,
                moment(),
                ofACase ? caseReference : null,
                ofACase || caseReference.isEmpty() ? null : caseReference,
                amount.isEmpty() ? null : number(),
                unit.isEmpty() ? null : unit);
    }

    /** What is no number is no limit either, and is refused as such. */
    private long number() {
        return NUMBER.matcher(amount).matches() ? Long.parseLong(amount) : 0;
    }

    private @Nullable OffsetDateTime moment() {
        try {
            var at = time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time);
            return LocalDate.parse(from).atTime(at).atZone(NzTime.ZONE).toOffsetDateTime();
        } catch (DateTimeException noMoment) {
            return null;
        }
    }
}
