package org.whiria.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Thymeleaf takes without a word and then does otherwise than it reads. */
class TemplatesTests {

    private static final Pattern CONDITION_THAT_IS_LOST =
            Pattern.compile("<[^<>]*th:(if|unless)=\"[^\"]*\"[^<>]*th:replace=");

    @Test
    void noConditionStandsBesideAReplacementWhichWouldComeFirst() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(template ->
                            assertThat(Files.readString(template)).doesNotContainPattern(CONDITION_THAT_IS_LOST));
        }
    }
}
