package org.whiria.bench;

/** Something did not come about. */
final class GaveUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GaveUp(String message) {
        super(message);
    }
}
