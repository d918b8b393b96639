package org.whiria.intake.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.whiria.intake.report.CanonicalForm;
import org.whiria.platform.NzTime;
import org.whiria.platform.problem.FieldProblem;

/**
 * What somebody typed into a report form. The names of the fields are their paths in the exchange format, so that one reader judges
 * forms and programs alike, and everything typed can be shown again beside what is wrong with it.
 */
final class Typed {

    private static final Pattern ROW = Pattern.compile("(tamariki|adults)\\[(\\d{1,2})]\\.(\\w+)");
    private static final Pattern FIELD = Pattern.compile("(notifier|concern|safety|indicators)\\.(\\w+)");
    private static final String FORM = "form";
    private static final String SEVERAL = "concern.types";

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    private final String form;
    private final List<FieldProblem> problems;

    private Typed(String form, List<FieldProblem> problems) {
        this.form = form;
        this.problems = problems;
    }

    /** An empty form with room for one tamaiti and one adult; {@code form} tells this copy of it from all others. */
    static Typed nothing(UUID form) {
        var typed = new Typed(form.toString(), List.of());
        typed.add("tamariki");
        typed.add("adults");
        return typed;
    }

    /** The fields of a form that are part of a report; rows that were left empty are dropped. */
    static Typed of(MultiValueMap<String, String> posted) {
        var typed = new Typed(Objects.requireNonNullElse(posted.getFirst(FORM), ""), List.of());
        var found = new TreeMap<String, Map<Integer, Map<String, String>>>();
        posted.forEach((name, values) -> {
            var row = ROW.matcher(name);
            if (row.matches()) {
                found.computeIfAbsent(row.group(1), list -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.group(2)), index -> new LinkedHashMap<>())
                        .put(row.group(3), values.getFirst());
            } else if (FIELD.matcher(name).matches() || name.equals("channel") || name.equals("receivedAt")) {
                typed.fields.put(name, List.copyOf(values));
            }
        });
        found.forEach((list, items) -> typed.rows.put(
                list,
                new ArrayList<>(items.values().stream()
                        .filter(item -> item.values().stream().anyMatch(value -> !value.isBlank()))
                        .toList())));
        return typed;
    }

    Typed with(List<FieldProblem> found) {
        var typed = new Typed(form, List.copyOf(found));
        typed.fields.putAll(fields);
        typed.rows.putAll(rows);
        return typed.withRoom();
    }

    /** At least one row of each list stands on the page. */
    Typed withRoom() {
        for (var list : List.of("tamariki", "adults")) {
            if (count(list) == 0) {
                add(list);
            }
        }
        return this;
    }

    /** Only what the public form asks: no ticks of intake, received now, online. */
    Typed asThePublicMay() {
        fields.keySet().removeIf(name -> name.startsWith("indicators.") || name.equals("receivedAt"));
        fields.put("channel", List.of("online"));
        return this;
    }

    void add(String list) {
        rows.computeIfAbsent(list, empty -> new ArrayList<>()).add(new LinkedHashMap<>());
    }

    void remove(String list, int index) {
        var items = rows.getOrDefault(list, List.of());
        if (index >= 0 && index < items.size()) {
            items.remove(index);
        }
    }

    /** How many rows a list has, for the page. */
    public int count(String list) {
        return rows.getOrDefault(list, List.of()).size();
    }

    /** What was typed into a field, empty for nothing. */
    public String value(String name) {
        var row = ROW.matcher(name);
        return row.matches()
                ? Optional.ofNullable(item(row.group(1), Integer.parseInt(row.group(2))))
                        .map(item -> item.get(row.group(3)))
                        .orElse("")
                : fields.getOrDefault(name, List.of("")).getFirst();
    }

    public boolean has(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value)
                || value(name).equals(value);
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** Which copy of the form this is, for the page. */
    public String form() {
        return form;
    }

    /** The same for the same words in the same copy of the form, and never else; null where the copy is not known. */
    @Nullable
    String submission() {
        return form.isEmpty() ? null : CanonicalForm.digest(report().put(FORM, form));
    }

    /** The report in the exchange format, its values still text. */
    ObjectNode report() {
        var report = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> {
            var field = FIELD.matcher(name);
            if (name.equals(SEVERAL)) {
                values.forEach(report.withObject("/concern").withArray("types")::add);
            } else if (field.matches()) {
                report.withObject("/" + field.group(1)).put(field.group(2), values.getFirst());
            } else {
                report.put(name, name.equals("receivedAt") ? withOffset(values.getFirst()) : values.getFirst());
            }
        });
        rows.forEach((list, items) -> {
            var array = report.putArray(list);
            items.stream()
                    .filter(item -> item.values().stream().anyMatch(value -> !value.isBlank()))
                    .forEach(item -> item.forEach(array.addObject()::put));
        });
        return report;
    }

    /** A browser sends local time; here that is the time of Aotearoa. */
    private static String withOffset(String local) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    LocalDateTime.parse(local).atZone(NzTime.ZONE));
        } catch (DateTimeException somethingElse) {
            return local;
        }
    }

    private @Nullable Map<String, String> item(String list, int index) {
        var items = rows.getOrDefault(list, List.of());
        return index < items.size() ? items.get(index) : null;
    }
}
