package org.whiria.process.engine;

import org.jspecify.annotations.Nullable;

/** The engine understood a command and will never accept it as it stands. */
public class EngineRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why it was refused, independent of the protocol that carried the command. */
    public enum Reason {
        NOT_FOUND,
        ALREADY_EXISTS,
        WRONG_STATE,
        INVALID
    }

    private final Reason reason;

    EngineRefused(Reason reason, @Nullable String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
