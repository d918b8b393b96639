package org.whiria.correspondence.mail;

/** How a hand-over to the mail server ended; each refusal is definite, so nothing has arrived. */
sealed interface HandOver {

    record Taken() implements HandOver {}

    /** Worth another attempt later. */
    record RefusedForNow(String reason) implements HandOver {}

    record RefusedForGood(String reason) implements HandOver {}

    /** The conversation broke off; the letter may have arrived. */
    record Interrupted(String reason) implements HandOver {}
}
