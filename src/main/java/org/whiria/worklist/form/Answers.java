package org.whiria.worklist.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Holds one answer against the rules of its field. */
final class Answers {

    private static final ZoneId NEW_ZEALAND = ZoneId.of("Pacific/Auckland");
    private static final int LONGEST_TEXT = 20_000;
    private static final BigDecimal LARGEST_NUMBER = new BigDecimal("1e15");
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9]"
            + "(?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{5,18}");

    private final Clock clock;
    private final Function<String, Collection<String>> options;

    Answers(Clock clock, Function<String, Collection<String>> options) {
        this.clock = clock;
        this.options = options;
    }

    /** Whether nothing was answered; an unticked box and an empty list are no answer. */
    static boolean empty(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING, NULL -> true;
            case STRING -> value.textValue().isBlank();
            case ARRAY, OBJECT -> value.isEmpty();
            case BOOLEAN -> !value.booleanValue();
            default -> false;
        };
    }

    /** What is wrong with an answer that is not empty; null when nothing is. */
    @Nullable
    String wrong(Component field, JsonNode value, Expressions.Scope scope) {
        return switch (field.kind()) {
            case TEXTFIELD, TEXTAREA -> text(field, value, scope);
            case NUMBER -> number(field, value, scope);
            case CHECKBOX -> value.isBoolean() ? null : field.label() + " must be true or false";
            case RADIO, SELECT -> offered(field, List.of(value));
            case CHECKLIST, TAGLIST ->
                value.isArray() ? offered(field, value) : field.label() + " must be a list of answers";
            case DATETIME -> moment(field, value);
            default -> null;
        };
    }

    private @Nullable String text(Component field, JsonNode value, Expressions.Scope scope) {
        if (!value.isTextual()) {
            return field.label() + " must be text";
        }
        var text = value.textValue();
        var length = text.strip().length();
        var least = limit(field.rule("minLength"), scope);
        var most = limit(field.rule("maxLength"), scope);
        if (text.indexOf('\0') >= 0) {
            return field.label() + " contains a character that cannot be stored";
        }
        if (least != null && length < least.intValue()) {
            return "%s must have %s characters or more".formatted(field.label(), least);
        }
        if (length > (most == null ? LONGEST_TEXT : most.intValue())) {
            return "%s must have %s characters or fewer".formatted(field.label(), most == null ? LONGEST_TEXT : most);
        }
        return shape(field, text);
    }

    private static @Nullable String shape(Component field, String text) {
        var type = field.rule("validationType").asText("");
        if (type.equals("email") && !EMAIL.matcher(text).matches()) {
            return field.label() + " must be an email address such as name@provider.example";
        }
        if (type.equals("phone")
                && !PHONE.matcher(text.replaceAll("[ ()-]", "")).matches()) {
            return field.label() + " must be a phone number with country code such as +64 7 123 4567";
        }
        var pattern = field.rule("pattern").asText("");
        if (!pattern.isEmpty() && !matches(pattern, text)) {
            var told = field.rule("patternErrorMessage").asText("");
            return told.isEmpty() ? field.label() + " is not in the format asked for" : told;
        }
        return null;
    }

    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException notOfJava) {
            // The browser has checked it in its own dialect.
            return true;
        }
    }

    private static @Nullable String number(Component field, JsonNode value, Expressions.Scope scope) {
        var wanted = field.source().path("serializeToString").asBoolean(false);
        var number = wanted ? decimal(value.isTextual() ? value.textValue() : "") : decimal(value);
        if (number == null || number.abs().compareTo(LARGEST_NUMBER) > 0) {
            return field.label() + " must be a number";
        }
        var digits = field.source().path("decimalDigits").asInt(Integer.MAX_VALUE);
        if (number.stripTrailingZeros().scale() > digits) {
            return digits == 0
                    ? field.label() + " must be a whole number"
                    : "%s must have %d decimal places or fewer".formatted(field.label(), digits);
        }
        return range(field, number, scope);
    }

    private static @Nullable String range(Component field, BigDecimal number, Expressions.Scope scope) {
        var least = limit(field.rule("min"), scope);
        var most = limit(field.rule("max"), scope);
        if (least != null && number.compareTo(least) < 0) {
            return "%s must be %s or more".formatted(field.label(), least.toPlainString());
        }
        if (most != null && number.compareTo(most) > 0) {
            return "%s must be %s or less".formatted(field.label(), most.toPlainString());
        }
        return null;
    }

    private @Nullable String offered(Component field, Iterable<JsonNode> values) {
        var known = offered(field);
        for (var value : values) {
            if (!value.isTextual() || (known != null && !known.contains(value.textValue()))) {
                return "Choose one of the answers offered for " + field.label();
            }
        }
        return null;
    }

    /** Null when an expression offers the answers, which only the browser evaluates. */
    private @Nullable Collection<String> offered(Component field) {
        var source = field.source();
        if (source.hasNonNull("valuesExpression")) {
            return null;
        }
        if (source.hasNonNull("valuesKey")) {
            return options.apply(source.path("valuesKey").asText());
        }
        return source.path("values").findValuesAsText("value");
    }

    private @Nullable String moment(Component field, JsonNode value) {
        var text = value.isTextual() ? value.textValue() : "";
        try {
            return switch (field.subtype()) {
                case "time" -> time(text);
                case "datetime" -> day(field, LocalDateTime.parse(local(text)).toLocalDate());
                default -> day(field, LocalDate.parse(text));
            };
        } catch (DateTimeParseException notATime) {
            return switch (field.subtype()) {
                case "time" -> field.label() + " must be a time such as 14:30";
                case "datetime" -> field.label() + " must be a date and time such as 2026-03-14T14:30";
                default -> field.label() + " must be a date such as 2026-03-14";
            };
        }
    }

    private static @Nullable String time(String text) {
        if (text.length() > 5) {
            OffsetTime.parse(text);
        } else {
            LocalTime.parse(text);
        }
        return null;
    }

    private static String local(String text) {
        return text.length() > 16 ? OffsetDateTime.parse(text).toLocalDateTime().toString() : text;
    }

    private @Nullable String day(Component field, LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            return field.label() + " must be a date between 1900 and 2200";
        }
        var today = LocalDate.now(clock.withZone(NEW_ZEALAND));
        if (field.notInFuture() && date.isAfter(today)) {
            return field.label() + " must not be in the future";
        }
        var refused = field.source().path("disallowPassedDates").asBoolean(false) && date.isBefore(today);
        return refused ? field.label() + " must not be in the past" : null;
    }

    private static @Nullable BigDecimal limit(JsonNode rule, Expressions.Scope scope) {
        var text = rule.asText("");
        if (Expressions.isExpression(text)) {
            var value = Expressions.evaluate(text, scope);
            return value == null ? null : decimal(value.toString());
        }
        return decimal(text);
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue()) ? value.decimalValue() : null;
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return text.length() > 40 ? null : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
