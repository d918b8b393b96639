package org.whiria.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whiria.platform.problem.Problem;

class StoredJsonTests {

    private final StoredJson json = new StoredJson(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\\\0"})
    void refusesWhatNoColumnKeeps(String typed) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> json.text(Map.of("note", typed)));
    }

    @Test
    void keepsABackslashBeforeTheSameLetters() {
        assertThat(json.parse(json.text(Map.of("note", "\\u0000"))).path("note").asText())
                .isEqualTo("\\u0000");
    }
}
