package org.whiria.clock.change;

import java.util.Locale;

/** What people may do to a running clock. */
public enum ChangeAction {
    EXTEND("extended"),
    PAUSE("paused"),
    RESUME("resumed"),
    MEET("met"),
    STOP("stopped");

    private final String done;

    ChangeAction(String done) {
        this.done = done;
    }

    /** As the decision {@code clock-change} says it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** "extended", for sentences. */
    public String done() {
        return done;
    }
}
