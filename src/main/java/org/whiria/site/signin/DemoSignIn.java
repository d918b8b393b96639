package org.whiria.site.signin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.whiria.people.DemoStaff;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Sites;
import org.whiria.people.Staff;

/** Lets the fictional staff sign in with a password that everyone knows; only in the profile {@code local}. */
@Component
@Profile("local")
public class DemoSignIn implements UserDetailsService {

    private static final String PASSWORD = "whiria";

    /** Not hashed: it is on the sign-in page, and the API checks it with every request. */
    private static final String STORED = "{noop}" + PASSWORD;

    private final Sites sites;

    DemoSignIn(Sites sites) {
        this.sites = sites;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        if (DemoStaff.all().stream().noneMatch(person -> person.username().equals(username))) {
            throw new UsernameNotFoundException("Nobody of the demonstration has this username");
        }
        return User.withUsername(username).password(STORED).build();
    }

    /** Everyone of the demonstration, as the sign-in page offers them. */
    public List<Offer> offers() {
        var siteNames = sites.names();
        return DemoStaff.all().stream()
                .map(person -> new Offer(person.username(), person.name(), work(person, siteNames)))
                .toList();
    }

    public String password() {
        return PASSWORD;
    }

    private static String work(Staff person, Map<String, String> siteNames) {
        var roles = person.groups().stream()
                .map(Group::role)
                .map(Role::label)
                .distinct()
                .collect(Collectors.joining(", "));
        var places = person.sites().stream().map(siteNames::get).collect(Collectors.joining(" and "));
        return roles + ", " + places;
    }

    /**
     * One person to sign in as.
     *
     * @param work such as "Supervisor, Kirikiriroa Hamilton and National Contact Centre"
     */
    public record Offer(String username, String name, String work) {}
}
