package org.whiria.clock.ledger;

/** What an entry of a clock's ledger says. */
public enum EntryKind {
    STARTED("Started"),
    DUE_COMPUTED("Due date computed"),
    REMINDED("Warned"),
    /** Who was told of a warning or a breach. */
    TOLD("People told"),
    PAUSED("Paused"),
    RESUMED("Resumed"),
    EXTENDED("Extended"),
    MET("Met"),
    BREACHED("Ran out"),
    CANCELLED("Cancelled");

    private final String words;

    EntryKind(String words) {
        this.words = words;
    }

    /** What people read. */
    public String words() {
        return words;
    }
}
