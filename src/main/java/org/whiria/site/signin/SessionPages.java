package org.whiria.site.signin;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.people.Staff;
import org.whiria.people.access.ForAllButAuditors;

/** Lets a page go on that was open longer than its session: whose the session is now, and its token. */
@RestController
class SessionPages {

    @GetMapping("/session")
    @ForAllButAuditors
    Session session(Staff staff, CsrfToken token) {
        return new Session(staff.username(), token.getToken());
    }

    record Session(String username, String token) {}
}
