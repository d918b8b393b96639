package org.whiria.exporter;

/** Engine and database do not belong together; nothing is written until somebody puts that right. */
final class PairingMismatch extends RuntimeException {

    private final String explanation;

    PairingMismatch(int partition, String what) {
        this("""
                Engine and database do not belong together (partition %d): %s. \
                Restore the engine's data directory and the database from the same backup, \
                or start over with an empty data directory and without the schema 'engine' (drop schema engine cascade). \
                The engine keeps serving, its state does not reach the database until then.\
                """.formatted(partition, what));
    }

    private PairingMismatch(String explanation) {
        super(explanation);
        this.explanation = explanation;
    }

    String explanation() {
        return explanation;
    }
}
