package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The voice of te tamaiti is asked for wherever the Act asks for it (s11), with the same questions: what was said, or why not. */
class VoiceSeamTests {

    /** The element that stands for each stage, and its process. */
    private static final Map<String, String> STAGES = Map.of(
            "UserTask_SeeTamaiti", "core-assessment",
            "UserTask_ConsiderNewReport", "new-report",
            "UserTask_RecordConference", "family-group-conference",
            "UserTask_PreparePlan", "plan",
            "UserTask_ReviewPlan", "plan-review",
            "UserTask_SummariseClosure", "child-case");

    private static final String UNLESS_HEARD = "=voiceHeard != \"yes\"";
    private static final String UNLESS_NOT_HEARD = "=voiceHeard != \"no\"";

    @TestFactory
    Stream<DynamicTest> everyStageAsksForItOrForTheReason() {
        return STAGES.entrySet().stream()
                .map(stage -> dynamicTest(stage.getKey(), () -> {
                    Forms form = Forms.ofUserTask(stage.getKey(), stage.getValue());

                    assertThat(hiddenUnless(form, "voiceHeard")).isEmpty();
                    for (String answer : List.of("voiceOwnWords", "voiceHow", "voiceEffect")) {
                        assertThat(hiddenUnless(form, answer)).as(answer).isEqualTo(UNLESS_HEARD);
                    }
                    assertThat(hiddenUnless(form, "voiceReasonNotHeard")).isEqualTo(UNLESS_NOT_HEARD);
                }));
    }

    /** When a question that must be answered is left out; empty where it always is asked. */
    private static String hiddenUnless(Forms form, String key) {
        List<JsonNode> found = new ArrayList<>();
        collect(form.schema(), key, found);

        assertThat(found)
                .as("%s in %s", key, form)
                .singleElement()
                .satisfies(
                        question -> assertThat(question.at("/validate/required").asBoolean())
                                .isTrue());
        return found.getFirst().at("/conditional/hide").asText();
    }

    private static void collect(JsonNode parent, String key, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            if (component.path("key").asText().equals(key)) {
                found.add(component);
            }
            collect(component, key, found);
        }
    }
}
