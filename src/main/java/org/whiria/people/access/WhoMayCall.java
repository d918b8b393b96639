package org.whiria.people.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.whiria.people.Duty;
import org.whiria.people.SignedIn;

/**
 * Decides by the annotation on the handler that will answer. A handler without one is refused to everyone; where no handler will
 * answer, staff may go on to the 404 and all others are asked to sign in first.
 */
@Component
public class WhoMayCall implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping handlers;
    private final SignedIn signedIn;

    WhoMayCall(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, SignedIn signedIn) {
        this.handlers = handlers;
        this.signedIn = signedIn;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<Authentication> who, RequestAuthorizationContext context) {
        var handler = handlerOf(context.getRequest());
        if (handler == null) {
            return new AuthorizationDecision(isStaff());
        }
        var rule = ruleOf(handler);
        return new AuthorizationDecision(rule != null && allows(rule));
    }

    /** Spring Security 6 still declares it, for callers from before {@link #authorize}. */
    @Override
    @SuppressWarnings("deprecation")
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext context) {
        return authorize(who, context);
    }

    /** Whether the person of this request is staff with one of the duties, for endpoints that are not our own. */
    public AuthorizationDecision has(Duty... duties) {
        return new AuthorizationDecision(hasOneOf(duties));
    }

    private boolean allows(MayCall rule) {
        if (rule.anonymous()) {
            return true;
        }
        return rule.value().length == 0 ? isStaff() : hasOneOf(rule.value());
    }

    private boolean hasOneOf(Duty... duties) {
        return signedIn.find().stream().anyMatch(staff -> Stream.of(duties).anyMatch(staff::has));
    }

    private boolean isStaff() {
        return signedIn.find().isPresent();
    }

    static @Nullable MayCall ruleOf(HandlerMethod handler) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), MayCall.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), MayCall.class);
    }

    private @Nullable HandlerMethod handlerOf(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            var chain = handlers.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler ? handler : null;
        } catch (Exception noHandlerForThisMethodOrType) {
            return null;
        }
    }
}
