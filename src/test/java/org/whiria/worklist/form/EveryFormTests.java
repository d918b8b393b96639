package org.whiria.worklist.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each form of the spine takes a submission that answers what it asks, and no submission that leaves out what it needs. */
class EveryFormTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WAYS_THROUGH = 5;

    private final FormCheck check = new FormCheck(JSON, Clock.systemUTC());

    @TestFactory
    Stream<DynamicTest> takesACompleteSubmissionWhicheverAnswersAreChosen() {
        return forms().flatMap(form -> IntStream.range(0, WAYS_THROUGH)
                .mapToObj(way -> dynamicTest(form.id() + ", way " + way, () -> {
                    var filled = fill(form, way);
                    var checked = check(form, filled);

                    assertThat(checked.errors()).isEmpty();
                    assertThat(checked.routingFacts()).containsOnlyKeys(routingKeys(form));
                })));
    }

    @TestFactory
    Stream<DynamicTest> refusesASubmissionWithoutAFieldThatItNeeds() {
        return forms().flatMap(form -> IntStream.range(0, WAYS_THROUGH).boxed().flatMap(way -> {
            var filled = fill(form, way);
            return required(form).entrySet().stream()
                    .filter(field -> filled.hasNonNull(field.getKey()))
                    .map(field -> dynamicTest(form.id() + " without " + field.getKey() + ", way " + way, () -> {
                        var spoiled = filled.deepCopy();
                        spoiled.remove(field.getKey());

                        assertThat(check(form, spoiled).errors()).containsKey(field.getKey());
                    }));
        }));
    }

    @TestFactory
    Stream<DynamicTest> tellsTheEngineNothingThatSomebodyWroteFreely() {
        return forms().map(form -> dynamicTest(form.id(), () -> {
            var marked = form.top().stream()
                    .filter(field -> field.source()
                            .path("properties")
                            .path("process")
                            .asText()
                            .equals("true"))
                    .toList();

            assertThat(marked).allMatch(field -> field.kind().routable());
        }));
    }

    /** Answers whatever is missing until nothing is; {@code way} says which of the offered answers is taken. */
    private ObjectNode fill(FormSchema form, int way) {
        var filled = JsonNodeFactory.instance.objectNode();
        for (var field : form.top()) {
            if (field.kind() == Kind.DYNAMICLIST) {
                filled.putArray(field.path()).addObject();
            }
        }
        for (var attempt = 0; attempt < 100; attempt++) {
            var errors = check(form, filled).errors();
            if (errors.isEmpty()) {
                break;
            }
            errors.keySet().forEach(path -> answer(form.components(), filled, path, way));
        }
        return filled;
    }

    private static void answer(List<Component> components, ObjectNode filled, String path, int way) {
        var row = path.indexOf("[0].");
        var list = row < 0 ? "" : path.substring(0, row);
        var place = row < 0 ? filled : (ObjectNode) filled.path(list).path(0);
        var key = row < 0 ? path : path.substring(row + 4);
        var component = find(components, list, key);
        if (component.kind() == Kind.DYNAMICLIST) {
            // The list is not asked for with these answers.
            filled.remove(path);
        } else {
            place.set(key, value(component, way));
        }
    }

    private static Component find(List<Component> components, String list, String key) {
        var candidates = list.isEmpty()
                ? all(components)
                : all(all(components).stream()
                        .filter(component -> component.path().equals(list))
                        .findFirst()
                        .orElseThrow()
                        .children());
        return candidates.stream()
                .filter(component -> component.path().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Component> all(List<Component> components) {
        var found = new ArrayList<Component>();
        for (var component : components) {
            found.add(component);
            if (component.kind() == Kind.GROUP) {
                found.addAll(all(component.children()));
            }
        }
        return found;
    }

    private static JsonNode value(Component field, int way) {
        var make = JsonNodeFactory.instance;
        return switch (field.kind()) {
            case CHECKBOX -> make.booleanNode(true);
            case NUMBER -> make.numberNode(field.rule("min").asInt(1));
            case RADIO, SELECT -> make.textNode(option(field, way));
            case CHECKLIST, TAGLIST -> make.arrayNode().add(option(field, way));
            case DATETIME ->
                make.textNode(
                        switch (field.source().path("subtype").asText()) {
                            case "time" -> "10:30";
                            case "datetime" -> day(field) + "T10:30";
                            default -> day(field).toString();
                        });
            default ->
                make.textNode(
                        field.rule("validationType").asText().equals("email") ? "aroha@kura.example" : text(field));
        };
    }

    private static LocalDate day(Component field) {
        return LocalDate.now(Clock.systemUTC()).plusDays(field.notInFuture() ? -5 : 5);
    }

    private static String text(Component field) {
        return field.rule("validationType").asText().equals("phone") ? "+64 7 123 4567" : "Said in a hui with whānau.";
    }

    private static String option(Component field, int way) {
        var offered = field.source().path("values").findValuesAsText("value");
        return offered.isEmpty() ? offered().getFirst() : offered.get(way % offered.size());
    }

    private static Map<String, Component> required(FormSchema form) {
        var required = new LinkedHashMap<String, Component>();
        form.top().stream().filter(Component::required).forEach(field -> required.put(field.path(), field));
        return required;
    }

    private static List<String> routingKeys(FormSchema form) {
        return form.top().stream()
                .filter(Component::routing)
                .map(Component::path)
                .toList();
    }

    private Checked check(FormSchema form, ObjectNode submitted) {
        return check.check(form, submitted, JsonNodeFactory.instance.objectNode(), key -> offered());
    }

    private static List<String> offered() {
        return List.of("kirikiriroa");
    }

    private static Stream<FormSchema> forms() {
        try (var files = Files.list(Path.of("forms"))) {
            Collection<Path> all = files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
            assertThat(all).isNotEmpty();
            return all.stream().map(EveryFormTests::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormSchema read(Path file) {
        try {
            return FormSchema.read(JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
