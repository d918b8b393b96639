package org.whiria.correspondence;

import java.util.Arrays;
import java.util.List;

/** Where a letter stands between its composition and the recipient's mail server. */
public enum LetterState {
    /** On record, waiting for its next attempt, by whichever instance has a mail server. */
    RECORDED("Waiting to be sent"),
    /** Claimed by one instance that is talking to the mail server, or was when it died. */
    HANDING_OVER("Being handed over"),
    /** The mail server has taken it. */
    SENT("Sent"),
    /** Kept only, from the start: no mail server, no address, or an address that is not safe to write to. */
    NOT_SENT("Not sent"),
    /** The hand-over was interrupted; only a person can find out what arrived. */
    UNCERTAIN("Uncertain"),
    /** The mail server refused it for good. */
    FAILED("Could not be sent"),
    /** A person has said what became of it. */
    SETTLED("Settled");

    private final String label;

    LetterState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean canBecome(LetterState next) {
        return switch (this) {
            case RECORDED -> next == HANDING_OVER;
            case HANDING_OVER -> next == SENT || next == RECORDED || next == UNCERTAIN || next == FAILED;
            // An answer of the mail server may come after all.
            case UNCERTAIN -> next == SENT || next == RECORDED || next == FAILED || next == SETTLED;
            case FAILED, NOT_SENT -> next == RECORDED || next == SETTLED;
            case SENT, SETTLED -> false;
        };
    }

    /** Whether a person has to say what became of the letter. */
    public boolean isForAPerson() {
        return canBecome(SETTLED);
    }

    /** Whether a letter that was to go out may not have arrived. */
    public boolean isInDoubt() {
        return this == UNCERTAIN || this == FAILED;
    }

    static List<String> thatCanBecome(LetterState next) {
        return Arrays.stream(values())
                .filter(state -> state.canBecome(next))
                .map(Enum::name)
                .toList();
    }
}
