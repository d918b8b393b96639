package org.whiria.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What te tamaiti said and what it changed, or why te tamaiti was not heard (OTA s11).
 *
 * @param how alone, with-support, by-representative, writing-or-drawing or observed
 */
public record Voice(
        boolean heard,
        @Nullable String ownWords,
        @Nullable String how,
        @Nullable String effect,
        @Nullable String reasonNotHeard) {

    private static final Map<String, String> WAYS = Map.of(
            "alone", "Seen and heard alone",
            "with-support", "Heard with a support person",
            "by-representative", "Spoken for by a representative",
            "writing-or-drawing", "In writing or drawing",
            "observed", "Observed");

    static Voice of(JsonNode form) {
        return "yes".equals(form.path("voiceHeard").asText())
                ? new Voice(true, text(form, "voiceOwnWords"), text(form, "voiceHow"), text(form, "voiceEffect"), null)
                : new Voice(
                        false,
                        null,
                        null,
                        null,
                        form.path("voiceReasonNotHeard").asText(""));
    }

    static Voice of(ResultSet row) throws SQLException {
        return new Voice(
                row.getBoolean("voice_heard"),
                row.getString("voice_own_words"),
                row.getString("voice_how"),
                row.getString("voice_effect"),
                row.getString("voice_reason_not_heard"));
    }

    /** The way in which te tamaiti was heard, as people read it. */
    public String way() {
        return how == null ? "" : WAYS.getOrDefault(how, how);
    }

    private static @Nullable String text(JsonNode form, String field) {
        var text = form.path(field).asText("").strip();
        return text.isEmpty() ? null : text;
    }
}
