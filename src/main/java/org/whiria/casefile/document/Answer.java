package org.whiria.casefile.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of a form and what was answered: a text, or a table where the form asked for a list. */
public record Answer(
        String label, @Nullable String text, @Nullable Table table) {

    static Answer of(String label, String text) {
        return new Answer(label, text, null);
    }

    static Answer of(String label, Table table) {
        return new Answer(label, null, table);
    }

    /** The rows of a list; each row has a cell for each heading. */
    public record Table(List<String> headings, List<List<String>> rows) {}
}
