package org.whiria.people;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The person of this request. Sign-in only proves the username; name, roles and sites are read from the staff table once per
 * request, so that a role taken away is gone with the next click. Handlers may simply take a {@link Staff} parameter.
 */
@Component
public class SignedIn {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private final StaffDirectory staff;

    SignedIn(StaffDirectory staff) {
        this.staff = staff;
    }

    /** The signed-in person; {@link AccessDeniedException} if nobody is signed in or the person is not staff. */
    public Staff current() {
        return find().orElseThrow(() -> new AccessDeniedException("Not signed in as an active member of staff"));
    }

    /** The signed-in person, if there is one who is staff. */
    public Optional<Staff> find() {
        return username().flatMap(this::oncePerRequest);
    }

    /** The username that sign-in proved, whether or not it belongs to staff. */
    public Optional<String> username() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var somebody = authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return somebody ? Optional.of(authentication.getName()) : Optional.empty();
    }

    private Optional<Staff> oncePerRequest(String username) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return staff.find(username);
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Staff known
                && known.username().equals(username)) {
            return Optional.of(known);
        }
        var found = staff.find(username);
        found.ifPresent(person -> request.setAttribute(ATTRIBUTE, person, RequestAttributes.SCOPE_REQUEST));
        return found;
    }
}
