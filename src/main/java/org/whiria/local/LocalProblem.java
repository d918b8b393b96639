package org.whiria.local;

/** Something on this machine keeps the embedded default from starting: what it is, and what a person does about it. */
public class LocalProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public LocalProblem(String what, String action) {
        super(what);
        this.action = action;
    }

    LocalProblem(String what, String action, Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
