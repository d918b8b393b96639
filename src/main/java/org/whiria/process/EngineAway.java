package org.whiria.process;

import org.jspecify.annotations.Nullable;

/** The engine cannot be reached or is too busy at the moment; the same command may succeed later. */
public class EngineAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    EngineAway(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
