package org.whiria.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The fields for text of every form, as {@code form.field}: those that there are, and those that got a canary. */
final class FormsOfTheRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> planted = new TreeSet<>();

    void submitted(String form, JsonNode data) {
        visit(data, (key, text) -> {
            if (Canaries.all().stream().anyMatch(text::startsWith)) {
                planted.add(form + "." + key);
            }
        });
    }

    private static void visit(JsonNode data, BiConsumer<String, String> texts) {
        data.properties()
                .forEach(field -> texts.accept(field.getKey(), field.getValue().asText()));
        data.forEach(value -> {
            if (value.isArray()) {
                value.forEach(row -> visit(row, texts));
            }
        });
    }

    Set<String> planted() {
        return planted;
    }

    static Set<String> thereAre() {
        var found = new TreeSet<String>();
        try (var files = Files.list(Path.of("forms"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".form")).toList()) {
                var form = JSON.readTree(file.toFile());
                collect(form, form.path("id").asText(), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void collect(JsonNode parent, String form, Set<String> found) {
        for (var component : parent.path("components")) {
            var type = component.path("type").asText();
            var key = component.path("key").asText();
            if (!key.isEmpty() && (type.equals("textfield") || type.equals("textarea"))) {
                found.add(form + "." + key);
            }
            collect(component, form, found);
        }
    }
}
