package org.whiria.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.whiria.people.SignedIn;

/** Gives every page what the layout needs. */
@ControllerAdvice(annotations = Controller.class)
class FrameOfPages {

    private final SignedIn signedIn;
    private final boolean demonstration;

    FrameOfPages(SignedIn signedIn, Environment environment) {
        this.signedIn = signedIn;
        this.demonstration = environment.acceptsProfiles(Profiles.of("local"));
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        var staff = signedIn.find().orElse(null);
        var navigation = staff == null ? List.<Navigation.Item>of() : Navigation.of(staff, request.getServletPath());
        return new Frame(staff, navigation, demonstration);
    }
}
