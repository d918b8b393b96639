package org.whiria.exporter.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTests {

    @Test
    void escapesWhatJsonAsksFor() {
        assertThat(Json.object(Map.of("whānau", "said \"kia ora\" \\ \n\t")))
                .isEqualTo("{\"whānau\":\"said \\\"kia ora\\\" \\\\ \\u000a\\u0009\"}");
    }

    @Test
    void leavesOutTheOneCharacterThatJsonbRefuses() {
        assertThat(Json.text("a\u0000b")).isEqualTo("\"ab\"");
        assertThat(Json.raw("\"a\\u0000b\"")).isEqualTo("\"ab\"");
        assertThat(Json.raw("\"a\\\\u0000b\"")).isEqualTo("\"a\\\\u0000b\"");
    }

    @Test
    void takesNothingForNull() {
        assertThat(Json.raw("")).isEqualTo("null");
        assertThat(Json.text(null)).isEqualTo("null");
    }
}
