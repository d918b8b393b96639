package org.whiria.worklist.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over a form and what was submitted for it. */
final class Walk {

    private static final Pattern SEGMENTS = Pattern.compile("\\.");
    private static final int MOST_ROWS = 200;
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Answers answers;
    private final ObjectMapper json;
    private final ObjectNode submitted;
    private final JsonNode given;
    private final ObjectNode kept = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final KnownPaths known = new KnownPaths();

    /** Where in the data the walk stands. */
    private record Place(JsonNode in, JsonNode before, ObjectNode out, String prefix, Expressions.Scope scope) {

        Place inside(String path) {
            return new Place(at(in, path), at(before, path), objectAt(out, path), prefix + path + ".", scope);
        }
    }

    Walk(Answers answers, ObjectMapper json, ObjectNode submitted, JsonNode given) {
        this.answers = answers;
        this.json = json;
        this.submitted = submitted;
        this.given = given;
    }

    void through(List<Component> components) {
        var scope = Expressions.Scope.of(around(components));
        fields(components, new Place(submitted, given, kept, "", scope), false);
        known.strangersIn(submitted)
                .forEach(path -> errors.put(path, "This form has no field called " + shortened(path)));
    }

    /** What conditions may name: the answers, and what the form was given beyond its own fields. */
    private Map<String, Object> around(List<Component> components) {
        var names = given.isObject() ? json.convertValue(given, MAP) : new LinkedHashMap<String, Object>();
        FormSchema.flat(components).forEach(field -> names.remove(field.path()));
        names.putAll(json.convertValue(submitted, MAP));
        return names;
    }

    Map<String, Object> data() {
        return json.convertValue(kept, MAP);
    }

    Map<String, String> errors() {
        return errors;
    }

    private void fields(List<Component> components, Place place, boolean hidden) {
        for (var component : components) {
            var hide = hidden || hides(component, place.scope());
            switch (component.kind()) {
                case GROUP -> group(component, place, hide);
                case DYNAMICLIST -> list(component, place, hide);
                case EXPRESSION -> computed(component, place, hide);
                default -> {
                    if (component.kind().keyed()) {
                        field(component, place, hide);
                    }
                }
            }
        }
    }

    private void group(Component group, Place place, boolean hidden) {
        if (group.path().isEmpty()) {
            fields(group.children(), place, hidden);
            return;
        }
        var value = at(place.in(), group.path());
        if (!value.isObject() && !Answers.empty(value)) {
            error(place, group, group.label() + " must hold fields");
            return;
        }
        known.inner(place.prefix() + group.path());
        fields(group.children(), place.inside(group.path()), hidden);
    }

    private void list(Component list, Place place, boolean hidden) {
        var rows = at(place.in(), list.path());
        if (!hidden && rows.size() < list.fewestRows()) {
            error(place, list, "Add at least %d to %s".formatted(list.fewestRows(), list.label()));
            return;
        }
        if (hidden || Answers.empty(rows)) {
            hidden(list, place, rows, hidden);
            return;
        }
        if (!rows.isArray() || rows.size() > MOST_ROWS) {
            error(place, list, "%s must be a list of %d rows or fewer".formatted(list.label(), MOST_ROWS));
            return;
        }
        known.inner(place.prefix() + list.path());
        var out = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < rows.size(); i++) {
            row(list, place, rows.get(i), out, i);
        }
        set(place.out(), list.path(), out);
    }

    private void row(Component list, Place place, JsonNode row, ArrayNode out, int number) {
        var path = "%s%s[%d]".formatted(place.prefix(), list.path(), number);
        if (!row.isObject()) {
            errors.put(path, list.label() + " must hold fields in each row");
            known.leaf(path);
            return;
        }
        known.inner(path);
        var index = new ArrayList<>(place.scope().index());
        index.add(number + 1);
        var scope = new Expressions.Scope(
                place.scope().data(), json.convertValue(row, MAP), place.scope(), List.copyOf(index));
        var before = at(place.before(), list.path()).path(number);
        var fields =
                list.children().stream().map(field -> field.inRow(number + 1)).toList();
        fields(fields, new Place(row, before, out.addObject(), path + ".", scope), false);
    }

    private void field(Component field, Place place, boolean hidden) {
        var value = at(place.in(), field.path());
        if (hidden || field.disabled()) {
            hidden(field, place, value, hidden);
            return;
        }
        known.leaf(place.prefix() + field.path());
        var fixed = readOnly(field, place.scope());
        if (fixed && !Answers.empty(value) && !value.equals(at(place.before(), field.path()))) {
            error(place, field, field.label() + " cannot be changed here");
            return;
        }
        answer(field, place, fixed ? at(place.before(), field.path()) : value, fixed);
    }

    private void answer(Component field, Place place, JsonNode value, boolean fixed) {
        if (Answers.empty(value) && !(value.isBoolean() && field.kind() == Kind.CHECKBOX && !field.required())) {
            if (field.required() && !fixed) {
                error(place, field, missing(field));
            }
            return;
        }
        var wrong = answers.wrong(field, value, place.scope());
        if (wrong == null) {
            set(place.out(), field.path(), value);
        } else {
            error(place, field, wrong);
        }
    }

    private void hidden(Component field, Place place, JsonNode value, boolean hidden) {
        known.leaf(place.prefix() + field.path());
        if (!Answers.empty(value)) {
            error(
                    place,
                    field,
                    hidden
                            ? field.label() + " is not asked for with these answers; leave it out"
                            : field.label() + " cannot be changed here");
        }
    }

    private void computed(Component field, Place place, boolean hidden) {
        known.leaf(place.prefix() + field.path());
        var expression = field.source().path("expression").asText("");
        if (!hidden && Expressions.isExpression(expression)) {
            var value = Expressions.evaluate(expression, place.scope());
            if (value != null) {
                set(place.out(), field.path(), json.valueToTree(value));
            }
        }
    }

    private void error(Place place, Component field, String message) {
        var path = place.prefix() + field.path();
        known.leaf(path);
        errors.put(path, message);
    }

    /** The same words as in the browser, messages.js. */
    private static String missing(Component field) {
        var whatToDo = switch (field.kind()) {
            case CHECKBOX -> "Tick";
            case RADIO, SELECT -> "Choose an answer";
            case CHECKLIST, TAGLIST -> "Choose at least one answer";
            case NUMBER -> "Enter a number";
            case DATETIME -> field.subtype().equals("time") ? "Enter a time" : "Enter a date";
            default -> "Enter an answer";
        };
        return whatToDo + ": " + field.label();
    }

    private static boolean hides(Component component, Expressions.Scope scope) {
        var condition = component.source().path("conditional").path("hide").asText("");
        return Expressions.isExpression(condition) && Expressions.isTrue(condition, scope);
    }

    private static boolean readOnly(Component field, Expressions.Scope scope) {
        var rule = field.source().path("readonly");
        var text = rule.asText("");
        return rule.asBoolean(false) || (Expressions.isExpression(text) && Expressions.isTrue(text, scope));
    }

    private static String shortened(String path) {
        return path.length() > 80 ? path.substring(0, 80) + "…" : path;
    }

    private static JsonNode at(JsonNode in, String path) {
        var found = in;
        for (var name : SEGMENTS.split(path, -1)) {
            found = found.isObject() ? found.path(name) : MissingNode.getInstance();
        }
        return found;
    }

    private static ObjectNode objectAt(ObjectNode out, String path) {
        var found = out;
        for (var name : SEGMENTS.split(path, -1)) {
            found = found.withObjectProperty(name);
        }
        return found;
    }

    private static void set(ObjectNode out, String path, @Nullable JsonNode value) {
        var last = path.lastIndexOf('.');
        var parent = last < 0 ? out : objectAt(out, path.substring(0, last));
        parent.set(path.substring(last + 1), value);
    }
}
