package org.whiria.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.whiria.people.SignedIn;
import org.whiria.people.access.Anonymous;
import org.whiria.platform.problem.Problem;
import org.whiria.platform.problem.Problems;

/** What people and programs see when a request can't be answered. */
@Controller
class ErrorPages implements ErrorController {

    private final ErrorAttributes attributes;
    private final Problems problems;
    private final SignedIn signedIn;

    ErrorPages(ErrorAttributes attributes, Problems problems, SignedIn signedIn) {
        this.attributes = attributes;
        this.problems = problems;
        this.signedIn = signedIn;
    }

    @RequestMapping("/error")
    @Anonymous
    @Nullable
    String error(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        var status = statusOf(request);
        var problem = problemOf(request);
        if (Problems.wanted(request)) {
            problems.write(status, problem == null ? status.getReasonPhrase() : detail(problem), request, response);
            return null;
        }
        var stranger = status == HttpStatus.FORBIDDEN
                ? signedIn.username().filter(name -> signedIn.find().isEmpty())
                : null;
        model.addAttribute("page", ErrorText.of(status));
        model.addAttribute("detail", problem == null ? null : detail(problem));
        model.addAttribute("stranger", stranger == null ? null : stranger.orElse(null));
        return "site/error";
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private @Nullable Problem problemOf(HttpServletRequest request) {
        return attributes.getError(new ServletWebRequest(request)) instanceof Problem problem ? problem : null;
    }

    private static @Nullable String detail(Problem problem) {
        return problem.getBody().getDetail();
    }
}
