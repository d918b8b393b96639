package org.whiria.intake.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whiria.platform.problem.FieldProblem;

/** The fields of one JSON object, read strictly: everything that is not as it should be is noted with its path, and all of it at once. */
final class Fields {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private final JsonNode object;
    private final String path;
    private final String whose;
    private final boolean typedByHand;
    private final List<FieldProblem> problems;
    private final Set<String> known = new HashSet<>();

    /** {@code typedByHand}: a browser's form sends text only, so "true", "3" and "Māori, Samoan" stand for what they say. */
    Fields(JsonNode object, boolean typedByHand) {
        this(object, "", "", typedByHand, new ArrayList<>());
        if (!object.isObject()) {
            problems.add(new FieldProblem("", "A report is one JSON object."));
        }
    }

    private Fields(JsonNode object, String path, String whose, boolean typedByHand, List<FieldProblem> problems) {
        this.object = object;
        this.path = path;
        this.whose = whose;
        this.typedByHand = typedByHand;
        this.problems = problems;
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    void problem(String name, String message) {
        problems.add(new FieldProblem(pathOf(name), message));
    }

    /** The same in a sentence that begins with what people call the field. */
    void wrong(String name, String what) {
        problem(name, named(name) + " " + what);
    }

    String named(String name) {
        return FieldNames.of(name) + whose;
    }

    void ignore(String name) {
        known.add(name);
    }

    /** To be called last: whatever was not asked for does not belong here. */
    void refuseOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(name, "This field is not part of a report of concern.");
            }
        });
    }

    Fields object(String name) {
        var value = value(name);
        if (!value.isMissingNode() && !value.isObject()) {
            wrong(name, "must be an object with fields.");
        }
        return new Fields(value, pathOf(name), FieldNames.whose(name), typedByHand, problems);
    }

    <T> List<T> objects(String name, int most, Function<Fields, T> read) {
        var objects = new ArrayList<T>();
        var items = array(name, most);
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            if (item.isObject()) {
                var whose = FieldNames.whose(name, index, items.size());
                objects.add(
                        read.apply(new Fields(item, pathOf(name) + "[" + index + "]", whose, typedByHand, problems)));
            } else {
                wrong(name + "[" + index + "]", "must be an object with fields.");
            }
        }
        return List.copyOf(objects);
    }

    @Nullable
    String text(String name, int longest) {
        return text(name, value(name), longest);
    }

    String requiredText(String name, int longest, String message) {
        var before = problems.size();
        var text = text(name, longest);
        if (text == null && problems.size() == before) {
            problem(name, message);
        }
        return Objects.requireNonNullElse(text, "");
    }

    List<String> texts(String name, int most, int longest) {
        if (typedByHand && value(name).isTextual()) {
            return words(name, most, longest);
        }
        var texts = new ArrayList<String>();
        var items = array(name, most);
        for (var index = 0; index < items.size(); index++) {
            var text = text(name + "[" + index + "]", items.get(index), longest);
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    private List<String> words(String name, int most, int longest) {
        var words = Stream.of(value(name).textValue().split(","))
                .filter(word -> !word.isBlank())
                .toList();
        if (words.size() > most) {
            wrong(name, tooMany(most));
            return List.of();
        }
        return words.stream()
                .flatMap(word -> Stream.ofNullable(text(name, TextNode.valueOf(word), longest)))
                .toList();
    }

    @Nullable
    String choice(String name, Choices choices) {
        return choice(name, value(name), choices);
    }

    List<String> choices(String name, Choices choices) {
        var codes = new ArrayList<String>();
        var items = array(name, choices.options().size());
        for (var index = 0; index < items.size(); index++) {
            var code = choice(name + "[" + index + "]", items.get(index), choices);
            if (code != null && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }

    @Nullable
    Boolean yesNo(String name) {
        var value = value(name);
        if (value.isMissingNode() || value.isBoolean()) {
            return value.isBoolean() ? value.booleanValue() : null;
        }
        if (typedByHand && Set.of("true", "false").contains(value.asText())) {
            return value.asText().equals("true");
        }
        wrong(name, "must be true, false or null.");
        return null;
    }

    @Nullable
    Integer count(String name, int most) {
        var value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0 && value.intValue() <= most) {
            return value.intValue();
        }
        if (typedByHand && value.asText().matches("\\d{1,3}")) {
            return Integer.valueOf(value.asText());
        }
        wrong(name, "must be a whole number from 0 to " + most + ".");
        return null;
    }

    @Nullable
    LocalDate date(String name) {
        var text = text(name, 40);
        if (text == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date;
            }
        } catch (DateTimeException impossible) {
            // told below, as a year out of range is
        }
        wrong(name, "is not a date: “" + text + "”. Give year, month and day, for example 2024-08-30.");
        return null;
    }

    @Nullable
    OffsetDateTime moment(String name) {
        var text = text(name, 60);
        if (text == null) {
            return null;
        }
        try {
            var moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= EARLIEST_YEAR && moment.getYear() <= LATEST_YEAR) {
                return moment;
            }
        } catch (DateTimeException impossible) {
            // told below, as a year out of range is
        }
        wrong(
                name,
                "is not a date and time: “" + text + "”. Give it with offset, for example 2026-11-16T14:20:00+13:00.");
        return null;
    }

    private @Nullable String choice(String name, JsonNode value, Choices choices) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isTextual() && choices.contains(value.textValue())) {
            return value.textValue();
        }
        wrong(name, "must be one of: " + choices.codes() + ".");
        return null;
    }

    private @Nullable String text(String name, JsonNode value, int longest) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            wrong(name, "must be text.");
            return null;
        }
        var text = Normalizer.normalize(value.textValue(), Normalizer.Form.NFC).strip();
        if (text.length() > longest) {
            wrong(name, "is too long: at most %,d characters, and it has %,d.".formatted(longest, text.length()));
            return null;
        }
        if (text.chars().anyMatch(Fields::isControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            wrong(name, "has characters that cannot be stored.");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean isControl(int unit) {
        return Character.isISOControl(unit) && unit != '\n' && unit != '\r' && unit != '\t';
    }

    private List<JsonNode> array(String name, int most) {
        var value = value(name);
        var items = new ArrayList<JsonNode>();
        if (value.isArray() && value.size() <= most) {
            value.forEach(items::add);
        } else if (value.isArray()) {
            wrong(name, tooMany(most));
        } else if (!value.isMissingNode()) {
            wrong(name, "must be a list.");
        }
        return items;
    }

    private static String tooMany(int most) {
        return "has too many entries: at most " + most + ".";
    }

    /** Missing, null and, in a form, left empty are the same: not known. */
    private JsonNode value(String name) {
        known.add(name);
        var value = object.path(name);
        var empty = value.isNull()
                || (typedByHand && value.isTextual() && value.textValue().isBlank());
        return empty ? MissingNode.getInstance() : value;
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
