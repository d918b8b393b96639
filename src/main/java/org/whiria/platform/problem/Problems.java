package org.whiria.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Problem+json (RFC 9457) where no handler answers: in filters and for errors of the server. */
@Component
public class Problems {

    private final ObjectMapper mapper;

    Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether the caller is a program: it uses the API, or asks for JSON and not for a page. */
    public static boolean wanted(HttpServletRequest request) {
        if (path(request).startsWith("/api/")) {
            return true;
        }
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    public void write(
            HttpStatusCode status, @Nullable String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = ProblemDetail.forStatus(status);
        body.setDetail(detail);
        body.setInstance(URI.create(path(request)));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), body);
    }

    /** The path that the caller used, also while the error page is being rendered. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }
}
