package org.whiria.process;

/** What became of a command about a user task. */
public enum TaskOutcome {
    /** The engine has done it. */
    DONE,
    /** The task belongs to somebody already. */
    TAKEN,
    /** The task is not open any more: done by another person, or the case went another way. */
    GONE
}
