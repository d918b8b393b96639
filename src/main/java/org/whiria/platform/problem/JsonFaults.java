package org.whiria.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.whiria.platform.problem.ApiProblems.Answer;

/** Says which field of a JSON body is at fault, and where broken JSON breaks. */
final class JsonFaults {

    private static final Pattern CHOICES = Pattern.compile("accepted for Enum class: \\[(.*?)]");

    private JsonFaults() {}

    static Answer describe(HttpMessageNotReadableException unreadable) {
        var root = NestedExceptionUtils.getMostSpecificCause(unreadable);
        var direct = unreadable.getCause();
        if (root instanceof BodyTooLarge) {
            return broken(HttpStatus.PAYLOAD_TOO_LARGE, BodyTooLarge.MESSAGE);
        }
        if (root instanceof JacksonException syntax && isSyntax(syntax)) {
            return broken(HttpStatus.BAD_REQUEST, "The body is not valid JSON" + place(syntax));
        }
        if (direct instanceof JsonMappingException mapping) {
            var error = new FieldProblem(path(mapping), message(mapping));
            return new Answer(Problem.invalid(error).getBody());
        }
        return broken(HttpStatus.BAD_REQUEST, "The body is missing.");
    }

    /** A body that ends too early is a syntax fault as well, though Jackson reports it while mapping. */
    private static boolean isSyntax(JacksonException fault) {
        return fault instanceof JsonParseException || !(fault instanceof JsonMappingException);
    }

    private static String place(JacksonException fault) {
        var at = fault.getLocation();
        return at == null ? "." : ": line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static Answer broken(HttpStatus status, String detail) {
        return new Answer(Problem.body(status, detail, List.of()));
    }

    private static String message(JsonMappingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                "There is no field \"%s\" here.".formatted(unknown.getPropertyName());
            case InvalidFormatException format -> "\"%s\" %s.".formatted(format.getValue(), reason(format));
            default -> refusal(fault.getCause());
        };
    }

    private static String reason(InvalidFormatException fault) {
        var type = fault.getTargetType();
        if (type.isEnum()) {
            return "is not one of: " + choices(fault);
        }
        return Temporal.class.isAssignableFrom(type) ? "is not " + example(type) : "can't be used here";
    }

    /** Records refuse a value by an IllegalArgumentException with a sentence for the caller. */
    private static String refusal(@Nullable Throwable cause) {
        var said = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
        return said == null ? "The value is missing or has the wrong type." : said;
    }

    private static String choices(InvalidFormatException fault) {
        var found = CHOICES.matcher(fault.getOriginalMessage());
        return found.find() ? found.group(1) : "the values allowed here";
    }

    private static String example(Class<?> type) {
        return type.getSimpleName().equals("LocalDate")
                ? "a date that exists, such as 2026-11-23"
                : "a time that exists, such as 2026-11-23T14:20:00+13:00";
    }

    private static String path(JsonMappingException fault) {
        var path = new StringBuilder();
        for (Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
