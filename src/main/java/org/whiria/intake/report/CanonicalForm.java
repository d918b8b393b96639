package org.whiria.intake.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.whiria.platform.Sha256;

/**
 * A report without regard to how it was written down: the order of fields, blanks, {@code expected} and whether what is not known
 * was left out or said to be null make no difference.
 */
public final class CanonicalForm {

    private CanonicalForm() {}

    /** Equal for two bodies that say the same. */
    public static String digest(JsonNode body) {
        return Sha256.of(of(body).toString());
    }

    /** The object as it is kept: as it was sent, without what is ignored. */
    public static ObjectNode kept(JsonNode body) {
        ObjectNode kept = body.deepCopy();
        kept.remove("expected");
        return kept;
    }

    private static JsonNode of(JsonNode body) {
        return sorted(kept(body));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var fields = new TreeMap<String, JsonNode>();
        node.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                fields.put(field.getKey(), sorted(field.getValue()));
            }
        });
        return JsonNodeFactory.instance.objectNode().setAll(fields);
    }
}
