package org.whiria.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** JSON that stands inside a page, for its islands: {@code th:utext="${@pageJson.of(data)}"} in a script element of type application/json. */
@Component
class PageJson {

    private final ObjectMapper mapper;

    PageJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Nothing in it can end the script element or open a comment. */
    public String of(@Nullable Object value) throws JsonProcessingException {
        return mapper.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
