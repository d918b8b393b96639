package org.whiria.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.KeepableText;
import org.whiria.platform.problem.Problem;

/** JSON that this product wrote itself, into a column and out of it: it can't be broken, so nobody has to expect that. */
@Component
public class StoredJson {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The text of a value, for a column.
     *
     * @throws Problem where somebody typed what no column keeps
     */
    public String text(Object value) {
        var text = write(value);
        if (!KeepableText.isKeepable(text)) {
            throw Problem.invalid(new FieldProblem("", KeepableText.REFUSAL));
        }
        return text;
    }

    public JsonNode tree(@Nullable Object value) {
        return mapper.valueToTree(value);
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public JsonNode parse(String text) {
        return parse(text, JsonNode.class);
    }

    /** A flat object of texts; nothing where nothing is stored. */
    public Map<String, String> texts(@Nullable String text) {
        try {
            return text == null ? Map.of() : mapper.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Whether a column takes it: PostgreSQL stores every character but U+0000. */
    public static boolean canBeStored(JsonNode tree) {
        if (tree.isTextual()) {
            return tree.textValue().indexOf('\0') < 0;
        }
        return tree.propertyStream().noneMatch(property -> property.getKey().indexOf('\0') >= 0)
                && tree.valueStream().allMatch(StoredJson::canBeStored);
    }

    public <T> T parse(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
