package org.whiria.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTests {

    private static final Map<String, Object> LEAST =
            Map.of("url", "jdbc:postgresql://localhost/whiria", "user", "engine");

    @Test
    void takesArgumentsAsEnvironmentVariablesSpellThem() {
        var settings = Settings.of(with("LINGERMS", "20"), Map.of("WHIRIA_EXPORTER_PASSWORD", "kept out of the log"));

        assertThat(settings)
                .isEqualTo(new Settings(
                        "jdbc:postgresql://localhost/whiria", "engine", "kept out of the log", 20, 20_000));
        assertThat(settings.toString()).doesNotContain("kept out");
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        assertRefused(Map.of(), "'url' is missing");
        assertRefused(with("url", "jdbc:mysql://localhost"), "'url' must begin with jdbc:postgresql:");
        assertRefused(with("user", " "), "'user' is missing");
        assertRefused(with("lingerMs", "soon"), "'lingerMs' must be a number from 0 to 1000 but is 'soon'");
        assertRefused(with("maxBufferedRecords", 5), "from 100 to 1000000 but is '5'");
        assertRefused(with("batchSize", 5), "Unknown exporter arguments [batchsize]");
    }

    private static void assertRefused(Map<String, Object> arguments, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(arguments, Map.of()))
                .withMessageContaining(because);
    }

    private static Map<String, Object> with(String name, Object value) {
        var arguments = new HashMap<>(LEAST);
        arguments.put(name, value);
        return arguments;
    }
}
