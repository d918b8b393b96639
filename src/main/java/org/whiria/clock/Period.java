package org.whiria.clock;

/**
 * A number of units of time. Negative where it counts back, as in "10 working days before the hearing".
 *
 * @param amount never zero
 */
public record Period(long amount, Unit unit) {

    public Period {
        if (amount == 0) {
            throw new IllegalArgumentException("A period of zero %s is none".formatted(unit.code()));
        }
    }

    /** "28 days", "1 month", "24 hours", "15 years of age"; counted back "10 working days before". */
    public String words() {
        var count = Math.abs(amount);
        var unitInWords = count == 1 ? unit.one() : unit.many();
        return count + " " + unitInWords + (amount < 0 ? " before" : "");
    }
}
