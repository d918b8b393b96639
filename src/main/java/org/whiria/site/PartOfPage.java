package org.whiria.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * One handler answers page and part: when htmx asks for the element with an id, only that element of the template is rendered.
 * A handler that names a fragment itself is left alone.
 */
@Component
class PartOfPage implements HandlerInterceptor {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null) {
            return;
        }
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        var view = page.getViewName();
        var target = request.getHeader("HX-Target");
        if (isPart(request) && target != null && ID.matcher(target).matches() && isWholePage(view)) {
            page.setViewName(view + " :: #" + target);
        }
    }

    private static boolean isPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    private static boolean isWholePage(String view) {
        return !view.contains("::") && !view.startsWith("redirect:") && !view.startsWith("forward:");
    }
}
