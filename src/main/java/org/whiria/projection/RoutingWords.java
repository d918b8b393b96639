package org.whiria.projection;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;
import org.whiria.platform.OptionList;

/** A routing fact as people read it; pages reach it as {@code ${@routing.words(name, value)}} and {@code ${@routing.label(name)}}. */
@Component("routing")
public class RoutingWords {

    private static final Pattern CODE = Pattern.compile("[a-z]+|[a-z0-9]+(-[a-z0-9]+)+");
    private static final Pattern PARAGRAPH = Pattern.compile("(\\d+)-(\\d)-([a-z])");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Where a code with spaces in it would not say enough. */
    private static final Map<String, String> CODES = Map.ofEntries(
            entry("additional-information", "Additional information on an open case"),
            entry("critical-24-hours", "Critical: 24 hours"),
            entry("very-urgent-48-hours", "Very urgent: 48 hours"),
            entry("urgent-10-working-days", "Urgent: 10 working days"),
            entry("investigation", "Investigation"),
            entry("none", "None"),
            entry("yes", "Yes"),
            entry("no", "No"));

    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("allowed", "Open"),
            entry("level", "Timeframe"),
            entry("timeframeLevel", "Timeframe"),
            entry("noActionOpen", "No further action stays open"),
            entry("months", "Within (months)"),
            entry("days", "Within (days)"),
            entry("opensAfterMonths", "Opens after (months)"),
            entry("priority", "Priority (0–100)"));

    /** The facts whose values are in a list of options: people and sites. */
    private static final Map<String, String> LISTS = Map.of(
            "allocatedTo", "staff",
            "writtenBy", "staff",
            "visitedBy", "staff",
            "site", "sites",
            "caseSite", "sites");

    private final NzTime time;
    private final List<OptionList> lists;

    RoutingWords(NzTime time, List<OptionList> lists) {
        this.time = time;
        this.lists = lists;
    }

    /** What a fact is called: "Care or protection need" for {@code careOrProtectionNeed}. */
    public String label(String name) {
        var known = NAMES.get(name);
        return known != null ? known : sentence(HUMP.matcher(name).replaceAll(" "));
    }

    /** The value of a fact: people and sites by their names, everything else as without the fact's name. */
    public String words(String name, JsonNode value) {
        return lists.stream()
                .filter(list -> list.key().equals(LISTS.get(name)))
                .flatMap(list -> list.label(value.asText()).stream())
                .findFirst()
                .orElseGet(() -> words(value));
    }

    /** "Yes", "No", "not known" for null, lists with commas, times of Aotearoa, and codes in words. */
    public String words(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "not known";
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "Yes" : "No";
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? "none"
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(this::words)
                            .collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(entry -> !entry.getValue().isNull())
                    .map(entry -> label(entry.getKey()) + ": " + words(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return value.isTextual() ? text(value.asText()) : value.asText();
    }

    private String text(String value) {
        if (CODES.containsKey(value)) {
            return CODES.get(value);
        }
        if (MOMENT.matcher(value).matches()) {
            return moment(value);
        }
        var paragraph = PARAGRAPH.matcher(value);
        if (paragraph.matches()) {
            return paragraph.replaceFirst("s$1($2)($3)");
        }
        return CODE.matcher(value).matches() && !ID.matcher(value).matches()
                ? sentence(value.replace('-', ' '))
                : value;
    }

    private String moment(String value) {
        try {
            return time.full(OffsetDateTime.parse(value.replaceFirst("\\[.*]$", "")));
        } catch (DateTimeException otherwise) {
            return value;
        }
    }

    private static String sentence(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
