package org.whiria.casefile.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;
import org.whiria.platform.OptionList;

/** Turns a document back into what a person reads: the labels of its form beside the answers, options by their labels. */
@Component
public class DocumentText {

    private static final Set<String> NO_QUESTION =
            Set.of("text", "html", "spacer", "separator", "button", "image", "iframe", "documentPreview", "expression");

    private final List<OptionList> optionLists;
    private final NzTime times;

    DocumentText(List<OptionList> optionLists, NzTime times) {
        this.optionLists = optionLists;
        this.times = times;
    }

    /** What was answered, in the order of the form; what was not asked or left open is left out. */
    public List<Answer> answers(Document document) {
        return new Reader().answers(document);
    }

    /** The same for many documents, by their ids. */
    public Map<UUID, List<Answer>> answers(Collection<Document> documents) {
        var reader = new Reader();
        return documents.stream().collect(Collectors.toMap(Document::id, reader::answers));
    }

    private String date(String text) {
        try {
            return times.date(LocalDate.parse(text));
        } catch (DateTimeParseException timeOfDay) {
            return text;
        }
    }

    private static String label(JsonNode component) {
        for (var name : List.of("label", "dateLabel", "timeLabel", "key")) {
            var label = component.path(name).asText();
            if (!label.isBlank()) {
                return label;
            }
        }
        return "";
    }

    /** A path such as {@code a.b}; the empty path is the object itself. */
    private static JsonNode at(JsonNode data, JsonNode path) {
        var node = data;
        for (var step : path.asText().split("\\.", -1)) {
            node = step.isEmpty() ? node : node.path(step);
        }
        return node;
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    /** Reads documents, and looks each supplied option up once. */
    private final class Reader {

        private final Map<String, Map<String, String>> supplied = new HashMap<>();

        List<Answer> answers(Document document) {
            return answers(document.schema().path("components"), document.data());
        }

        private List<Answer> answers(JsonNode components, JsonNode data) {
            var answers = new ArrayList<Answer>();
            for (var component : components) {
                var type = component.path("type").asText();
                if (type.equals("group")) {
                    answers.addAll(answers(component.path("components"), at(data, component.path("path"))));
                } else if (type.equals("dynamiclist")) {
                    table(component, at(data, component.path("path"))).forEach(answers::add);
                } else if (!NO_QUESTION.contains(type)) {
                    text(component, data)
                            .map(text -> Answer.of(label(component), text))
                            .forEach(answers::add);
                }
            }
            return answers;
        }

        private Stream<Answer> table(JsonNode list, JsonNode rows) {
            var columns = stream(list.path("components"))
                    .filter(component ->
                            !NO_QUESTION.contains(component.path("type").asText()))
                    .toList();
            if (rows.isEmpty() || columns.isEmpty()) {
                return Stream.empty();
            }
            var cells = stream(rows)
                    .map(row -> columns.stream()
                            .map(column -> text(column, row).findFirst().orElse(""))
                            .toList())
                    .toList();
            var headings = columns.stream().map(DocumentText::label).toList();
            return Stream.of(Answer.of(label(list), new Answer.Table(headings, cells)));
        }

        private Stream<String> text(JsonNode component, JsonNode data) {
            var value = at(data, component.path("key"));
            if (value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty())) {
                return Stream.empty();
            }
            if (value.isArray()) {
                return Stream.of(String.join(
                        ", ",
                        stream(value)
                                .map(item -> option(component, item.asText()))
                                .toList()));
            }
            if (value.isBoolean()) {
                return Stream.of(value.booleanValue() ? "Yes" : "No");
            }
            var text = option(component, value.asText());
            return text.isBlank()
                    ? Stream.empty()
                    : Stream.of(component.path("type").asText().equals("datetime") ? date(text) : text);
        }

        /** The label of an option, those that are offered no longer included; for what is no option, the value itself. */
        private String option(JsonNode component, String value) {
            return stream(component.path("values"))
                    .filter(option -> option.path("value").asText().equals(value))
                    .map(option -> option.path("label").asText())
                    .findFirst()
                    .orElseGet(() -> supplied(component.path("valuesKey").asText(), value));
        }

        private String supplied(String list, String value) {
            return supplied.computeIfAbsent(list, key -> new HashMap<>())
                    .computeIfAbsent(
                            value,
                            one -> optionLists.stream()
                                    .filter(options -> options.key().equals(list))
                                    .flatMap(options -> options.label(one).stream())
                                    .findFirst()
                                    .orElse(one));
        }
    }
}
