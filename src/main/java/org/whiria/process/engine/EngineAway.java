package org.whiria.process.engine;

import org.jspecify.annotations.Nullable;

/** The engine cannot be reached or is too busy at the moment; the same command may succeed later. */
public class EngineAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EngineAway(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
