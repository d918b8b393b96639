package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.whiria.intake.FactsOfReports;

/** Fictional reports as they come in, and what the triage is expected to suggest for each. */
class TenReportsTests extends ProcessTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

    @TestFactory
    Stream<DynamicTest> triageSuggestsWhatIsExpected() {
        return Models.files(Path.of("src/test/resources/cases"), ".json").stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    JsonNode report = JSON.readTree(file.toFile());
                    Map<String, @Nullable Object> variables = new HashMap<>();
                    variables.put("facts", JSON.convertValue(FactsOfReports.of(report), MAP));
                    Map<String, Object> suggestion = scenario.decides("response-pathway", variables);
                    variables.put("pathway", suggestion.get("pathway"));
                    variables.put("chosenLevel", null);
                    Map<String, Object> timeframe = scenario.decides("response-timeframe", variables);

                    assertThat(suggestion)
                            .containsEntry(
                                    "pathway", report.at("/expected/pathway").asText());
                    assertThat(timeframe)
                            .containsEntry(
                                    "level", report.at("/expected/timeframe").asText());
                }));
    }
}
