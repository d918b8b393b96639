package org.whiria.platform.problem;

import java.io.IOException;

/** More was sent than anything here needs. */
class BodyTooLarge extends IOException {

    static final String MESSAGE = "The body is larger than 2 MB.";

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super(MESSAGE);
    }
}
