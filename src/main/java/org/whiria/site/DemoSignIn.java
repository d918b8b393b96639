package org.whiria.site;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.whiria.people.DemoStaff;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;

/** Lets the fictional staff sign in with a password that everyone knows; only in the profile {@code local}. */
@Component
@Profile("local")
class DemoSignIn implements UserDetailsService {

    private static final String PASSWORD = "whiria";

    /** The least strength: the password is on the sign-in page, and the API checks it with every request. */
    private final String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    @Override
    public UserDetails loadUserByUsername(String username) {
        if (staff().stream().noneMatch(person -> person.username().equals(username))) {
            throw new UsernameNotFoundException("Nobody of the demonstration has this username");
        }
        return User.withUsername(username).password(hash).build();
    }

    public List<Staff> staff() {
        return DemoStaff.all();
    }

    public String password() {
        return PASSWORD;
    }

    /** Such as "Supervisor, ncc and kirikiriroa". */
    public String does(Staff person) {
        var roles = person.groups().stream().map(Group::role).map(Role::label).distinct();
        return roles.collect(Collectors.joining(", ")) + ", " + String.join(" and ", person.sites());
    }
}
