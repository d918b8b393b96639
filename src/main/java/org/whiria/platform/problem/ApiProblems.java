package org.whiria.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Tells programs what went wrong as problem+json. For people the exception goes on and ends in an error page. */
@ControllerAdvice
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> answer(Exception fault, HttpServletRequest request) throws Exception {
        if (!Problems.wanted(request)
                || fault instanceof AccessDeniedException
                || fault instanceof AuthenticationException) {
            throw fault;
        }
        var answer = describe(fault);
        answer.body().setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.status(answer.body().getStatus())
                .headers(answer.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.body());
    }

    private static Answer describe(Exception fault) {
        return switch (fault) {
            case HttpMessageNotReadableException unreadable -> JsonFaults.describe(unreadable);
            case MethodArgumentNotValidException invalid -> invalid(fields(invalid.getFieldErrors()));
            case BindException invalid -> invalid(fields(invalid.getFieldErrors()));
            case HandlerMethodValidationException invalid -> invalid(parameters(invalid));
            case TypeMismatchException mismatch -> mismatch(mismatch);
            case RequestRejectedException refused ->
                new Answer(Problem.body(HttpStatus.BAD_REQUEST, KeepableText.REFUSAL, List.of()));
            case ErrorResponse known -> new Answer(known.getBody(), known.getHeaders());
            default -> marked(fault);
        };
    }

    private static Answer invalid(List<FieldProblem> errors) {
        return new Answer(Problem.invalid(errors).getBody());
    }

    private static List<FieldProblem> fields(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldProblem(error.getField(), sentence(error.getDefaultMessage())))
                .toList();
    }

    private static List<FieldProblem> parameters(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? new FieldProblem(field.getField(), sentence(field.getDefaultMessage()))
                                : new FieldProblem(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        sentence(error.getDefaultMessage()))))
                .toList();
    }

    private static String sentence(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }

    private static Answer mismatch(TypeMismatchException mismatch) {
        var name = String.valueOf(mismatch.getPropertyName());
        var detail = "%s can't be \"%s\"".formatted(name, mismatch.getValue());
        return new Answer(Problem.body(HttpStatus.BAD_REQUEST, detail, List.of(new FieldProblem(name, detail))));
    }

    /** Exceptions of the capabilities may carry their status as an annotation; all others are our own fault. */
    private static Answer marked(Exception fault) {
        var mark = AnnotatedElementUtils.findMergedAnnotation(fault.getClass(), ResponseStatus.class);
        if (mark != null) {
            return new Answer(ProblemDetail.forStatusAndDetail(mark.code(), String.valueOf(fault.getMessage())));
        }
        LOG.error("A request of the API failed", fault);
        return new Answer(ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "It is our fault. Nothing was changed. Try again later."));
    }

    record Answer(ProblemDetail body, HttpHeaders headers) {

        Answer(ProblemDetail body) {
            this(body, HttpHeaders.EMPTY);
        }
    }
}
