package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/variables.md} is the whole list of what the engine may know. */
class VariableSeamTests {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-zA-Z]+)` \\|", Pattern.MULTILINE);
    private static final Set<String> FREE_TEXT = Set.of("textfield", "textarea", "dynamiclist", "filepicker");

    @Test
    void everyVariableOfTheModelsIsDeclared() throws IOException {
        assertThat(declared()).containsAll(FeelNames.ofAllModels());
    }

    @Test
    void everyDeclaredVariableIsUsed() throws IOException {
        assertThat(FeelNames.ofAllModels()).containsAll(declared());
    }

    @Test
    void everyFieldThatTravelsIsDeclaredAndIsNoFreeText() throws IOException {
        Set<String> declared = declared();

        assertThat(Forms.all().stream().flatMap(form -> form.fields().stream()).filter(Forms.Field::process))
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(declared).contains(field.key());
                    assertThat(FREE_TEXT).as(field.key()).doesNotContain(field.type());
                });
    }

    private static Set<String> declared() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs", "variables.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
