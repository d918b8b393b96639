package org.whiria.platform.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that can't be done, told to the caller: the API answers with it as problem+json (RFC 9457), pages with an error page.
 * Fields at fault are listed in the member {@code errors}.
 */
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> errors;

    private Problem(HttpStatus status, String detail, List<FieldProblem> errors) {
        super(status, body(status, detail, errors), null);
        this.errors = List.copyOf(errors);
    }

    /** 404. */
    public static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, detail, List.of());
    }

    /** 403: signed in, but not for this. */
    public static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, detail, List.of());
    }

    /** 409: it clashes with what is there already. */
    public static Problem conflict(String detail, FieldProblem... errors) {
        return new Problem(HttpStatus.CONFLICT, detail, List.of(errors));
    }

    /** 422: understood, but the fields say something that can't be. */
    public static Problem invalid(FieldProblem... errors) {
        return invalid(List.of(errors));
    }

    /** 422: understood, but the fields say something that can't be. */
    public static Problem invalid(List<FieldProblem> errors) {
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, inOneSentence(errors), errors);
    }

    /** 503: something that is needed is away for now. */
    public static Problem unavailable(String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of());
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    static ProblemDetail body(HttpStatus status, String detail, List<FieldProblem> errors) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        if (!errors.isEmpty()) {
            body.setProperty("errors", List.copyOf(errors));
        }
        return body;
    }

    private static String inOneSentence(List<FieldProblem> errors) {
        return errors.size() == 1 ? errors.getFirst().message() : errors.size() + " fields need your attention.";
    }
}
