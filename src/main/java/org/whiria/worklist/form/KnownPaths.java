package org.whiria.worklist.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The places a form knows; everything else in a submission is a stranger. */
final class KnownPaths {

    private final Set<String> leaves = new HashSet<>();
    private final Set<String> inner = new HashSet<>();

    void leaf(String path) {
        leaves.add(path);
        around(path);
    }

    void inner(String path) {
        inner.add(path);
        around(path);
    }

    List<String> strangersIn(JsonNode data) {
        var strangers = new ArrayList<String>();
        sweep(data, "", strangers);
        return strangers;
    }

    /** A dotted key lies within objects that the form never names. */
    private void around(String path) {
        for (var dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            inner.add(path.substring(0, dot));
        }
    }

    private void sweep(JsonNode data, String path, List<String> strangers) {
        if (leaves.contains(path)) {
            return;
        }
        if (!path.isEmpty() && !inner.contains(path)) {
            strangers.add(path);
            return;
        }
        data.properties()
                .forEach(entry -> sweep(
                        entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), strangers));
        for (var i = 0; data.isArray() && i < data.size(); i++) {
            sweep(data.get(i), "%s[%d]".formatted(path, i), strangers);
        }
    }
}
