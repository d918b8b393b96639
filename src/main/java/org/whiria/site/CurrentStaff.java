package org.whiria.site;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.whiria.people.SignedIn;
import org.whiria.people.Staff;

/** Lets a handler take the signed-in person as a parameter of type {@link Staff}. */
@Component
class CurrentStaff implements HandlerMethodArgumentResolver {

    private final ObjectProvider<SignedIn> signedIn;

    CurrentStaff(ObjectProvider<SignedIn> signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Staff.class;
    }

    @Override
    public Staff resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return signedIn.getObject().current();
    }
}
