package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One file of {@code forms/}. */
record Forms(Path file, JsonNode schema) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A field that carries data.
     *
     * @param process whether its value becomes a process variable
     * @param values what a choice may be, empty where the field is free or the server supplies the options
     */
    record Field(String key, String type, boolean process, List<String> values) {}

    static List<Forms> all() {
        return Models.forms().stream().map(file -> new Forms(file, read(file))).toList();
    }

    static Forms ofUserTask(String elementId, String processId) {
        UserTask task = BpmnModel.of(processId).xml().getModelElementById(elementId);
        String formId =
                task.getSingleExtensionElement(ZeebeFormDefinition.class).getFormId();
        Path file = Path.of("forms", formId + ".form");
        return new Forms(file, read(file));
    }

    String id() {
        return schema.path("id").asText();
    }

    List<Field> fields() {
        List<Field> found = new ArrayList<>();
        collect(schema.path("components"), found);
        return found;
    }

    /** Fails for a submission that this form could not have sent to the engine. */
    void accepts(Map<String, Object> submission) {
        for (Map.Entry<String, Object> sent : submission.entrySet()) {
            Field field = fields().stream()
                    .filter(each -> each.process() && each.key().equals(sent.getKey()))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("%s sends no process variable %s".formatted(file, sent.getKey())));
            if (!field.values().isEmpty()) {
                List<?> chosen = sent.getValue() instanceof List<?> several ? several : List.of(sent.getValue());
                assertThat(chosen)
                        .as("%s in %s", field.key(), file)
                        .allMatch(value -> field.values().contains(String.valueOf(value)));
            }
        }
    }

    private static void collect(JsonNode components, List<Field> found) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                found.add(new Field(
                        component.path("key").asText(),
                        component.path("type").asText(),
                        component.path("properties").path("process").asText().equals("true"),
                        StreamSupport.stream(component.path("values").spliterator(), false)
                                .map(value -> value.path("value").asText())
                                .toList()));
            }
            collect(component.path("components"), found);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
