package org.whiria.casefile.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;
import org.whiria.platform.Option;
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

    /** What was answered, in the order of the form; what was not asked or left open is left out. {@code site} is whose options are meant. */
    public List<Answer> answers(Document document, String site) {
        return answers(document.schema().path("components"), document.data(), site);
    }

    private List<Answer> answers(JsonNode components, JsonNode data, String site) {
        var answers = new ArrayList<Answer>();
        for (var component : components) {
            var type = component.path("type").asText();
            if (type.equals("group")) {
                answers.addAll(answers(component.path("components"), at(data, component.path("path")), site));
            } else if (type.equals("dynamiclist")) {
                table(component, at(data, component.path("path")), site).forEach(answers::add);
            } else if (!NO_QUESTION.contains(type)) {
                text(component, data, site)
                        .map(text -> Answer.of(label(component), text))
                        .forEach(answers::add);
            }
        }
        return answers;
    }

    private Stream<Answer> table(JsonNode list, JsonNode rows, String site) {
        var columns = stream(list.path("components"))
                .filter(component ->
                        !NO_QUESTION.contains(component.path("type").asText()))
                .toList();
        if (rows.isEmpty() || columns.isEmpty()) {
            return Stream.empty();
        }
        var cells = stream(rows)
                .map(row -> columns.stream()
                        .map(column -> text(column, row, site).findFirst().orElse(""))
                        .toList())
                .toList();
        var headings = columns.stream().map(DocumentText::label).toList();
        return Stream.of(Answer.of(label(list), new Answer.Table(headings, cells)));
    }

    private Stream<String> text(JsonNode component, JsonNode data, String site) {
        var value = at(data, component.path("key"));
        if (value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            return Stream.empty();
        }
        if (value.isArray()) {
            return Stream.of(String.join(
                    ", ",
                    stream(value)
                            .map(item -> label(component, item.asText(), site))
                            .toList()));
        }
        if (value.isBoolean()) {
            return Stream.of(value.booleanValue() ? "Yes" : "No");
        }
        var text = label(component, value.asText(), site);
        return text.isBlank()
                ? Stream.empty()
                : Stream.of(component.path("type").asText().equals("datetime") ? date(text) : text);
    }

    private String label(JsonNode component, String value, String site) {
        var fixed = stream(component.path("values"))
                .filter(option -> option.path("value").asText().equals(value))
                .map(option -> option.path("label").asText());
        var supplied = optionLists.stream()
                .filter(list -> list.key().equals(component.path("valuesKey").asText()))
                .flatMap(list -> list.options(site).stream())
                .filter(option -> option.value().equals(value))
                .map(Option::label);
        return Stream.concat(fixed, supplied).findFirst().orElse(value);
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
}
