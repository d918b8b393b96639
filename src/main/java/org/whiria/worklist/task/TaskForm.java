package org.whiria.worklist.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whiria.platform.Option;
import org.whiria.worklist.form.FormSchema;

/**
 * A task's form, ready to be filled in.
 *
 * @param given what the form starts with: routing facts that its texts and conditions name, and the answers so far
 * @param options the choices that the server supplies, by {@code valuesKey}
 * @param draft the draft that the answers come from; null when they come from an earlier submission or there are none
 */
record TaskForm(
        FormSchema schema,
        ObjectNode given,
        Map<String, List<Option>> options,
        @Nullable Draft draft) {

    public int version() {
        return draft == null ? 0 : draft.version();
    }

    /** Everything that form-js is given. */
    ObjectNode data() {
        var data = given.deepCopy();
        options.forEach((key, choices) -> {
            var list = data.putArray(key);
            choices.forEach(
                    choice -> list.addObject().put("value", choice.value()).put("label", choice.label()));
        });
        return data;
    }

    Collection<String> offered(String key) {
        return options.getOrDefault(key, List.of()).stream().map(Option::value).toList();
    }
}
