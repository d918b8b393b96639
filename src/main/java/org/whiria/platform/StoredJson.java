package org.whiria.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** JSON that this application wrote itself, into a column and out of it: it can't be broken, so nobody has to expect that. */
@Component
public class StoredJson {

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

    public <T> T parse(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
