package org.whiria.casefile;

/** There is no such case, or none that the caller may see: the answer is the same. */
public class NoSuchCase extends RuntimeException {

    public NoSuchCase(String which) {
        super("There is no case " + which);
    }
}
