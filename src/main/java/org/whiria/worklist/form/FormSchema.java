package org.whiria.worklist.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A Camunda Form: its id, its components, and the JSON that the browser renders, as a tree and as text. */
public record FormSchema(String id, List<Component> components, JsonNode source, String text) {

    /**
     * Reads a form as it was deployed.
     *
     * @throws IllegalArgumentException for a component type this product does not offer, or a field without a key
     */
    public static FormSchema read(JsonNode source) {
        return new FormSchema(
                source.path("id").asText(), Component.readAll(source.path("components")), source, source.toString());
    }

    /** The names under which the form expects options from the server. */
    public Set<String> optionKeys() {
        var keys = new LinkedHashSet<String>();
        collectOptionKeys(components, keys);
        return keys;
    }

    /** The names at the top of the data that belong to the form's own fields. */
    public Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        flat(components).stream()
                .map(component -> component.path().split("\\.", 2)[0])
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return keys;
    }

    /** Whether there is anything to fill in. */
    public boolean asksSomething() {
        return !keys().isEmpty();
    }

    /** The components whose values lie at the top of the data; fields of lists and of groups with a path do not. */
    List<Component> top() {
        return flat(components);
    }

    static List<Component> flat(List<Component> components) {
        var found = new ArrayList<Component>();
        for (var component : components) {
            found.add(component);
            if (component.kind() == Kind.GROUP && component.path().isEmpty()) {
                found.addAll(flat(component.children()));
            }
        }
        return found;
    }

    private static void collectOptionKeys(List<Component> components, Set<String> keys) {
        for (var component : components) {
            var key = component.source().path("valuesKey").asText("");
            if (!key.isEmpty()) {
                keys.add(key);
            }
            collectOptionKeys(component.children(), keys);
        }
    }
}
