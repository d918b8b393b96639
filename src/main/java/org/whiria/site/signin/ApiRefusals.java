package org.whiria.site.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.whiria.people.SignedIn;
import org.whiria.platform.problem.Problems;

/** 401 and 403 of the API as problem+json. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final SignedIn signedIn;

    ApiRefusals(Problems problems, SignedIn signedIn) {
        this.problems = problems;
        this.signedIn = signedIn;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(HttpStatus.UNAUTHORIZED, "Sign in first.", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        var detail = signedIn.find().isPresent()
                ? "Your roles do not allow this."
                : "You are signed in, but not known here as staff. Ask your administrator.";
        problems.write(HttpStatus.FORBIDDEN, detail, request, response);
    }
}
