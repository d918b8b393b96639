package org.whiria.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/** Text in JSON bodies: PostgreSQL keeps every character but NUL. */
@JsonComponent
public class KeepableText extends StdScalarDeserializer<String> {

    public static final String REFUSAL = "This has characters that cannot be stored.";

    private static final long serialVersionUID = 1L;

    /** An escaped NUL, unless its backslash is escaped itself. */
    private static final Pattern NUL_IN_JSON = Pattern.compile("(?<!\\\\)(?:\\\\{2})*\\\\u0000");

    KeepableText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(REFUSAL);
        }
        return text;
    }

    /** Whether a column takes this JSON. */
    public static boolean isKeepable(String json) {
        return !NUL_IN_JSON.matcher(json).find();
    }
}
