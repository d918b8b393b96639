package org.whiria.testing;

/** When a shared infrastructure is put back to its first state. */
public enum Clean {
    BEFORE_EACH,
    /** For a story told in several test methods. */
    BEFORE_ALL,
    /** For tests that roll back, or look only. */
    NEVER
}
