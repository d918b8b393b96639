package org.whiria.worklist.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was held against its form.
 *
 * @param data what is kept as a document: the answers the form asked for
 * @param routingFacts what the engine gets to know; null says that a question was not answered this time
 * @param errors path of a field to what is wrong with it, in the order of the form; empty when all is well
 */
public record Checked(
        Map<String, Object> data, Map<String, @Nullable Object> routingFacts, Map<String, String> errors) {

    public boolean ok() {
        return errors.isEmpty();
    }
}
