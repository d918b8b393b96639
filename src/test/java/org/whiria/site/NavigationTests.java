package org.whiria.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.site.Navigation.Item;

class NavigationTests {

    @Test
    void offersEachRoleWhatItMayOpen() {
        assertThat(offered(Role.AUDITOR)).containsExactly("Clocks");
        assertThat(offered(Role.SOCIAL_WORKER)).containsExactly("Tasks", "Reports", "Cases", "Clocks");
        assertThat(offered(Role.SUPERVISOR)).containsExactly("Tasks", "Reports", "Cases", "Clocks", "Monitor");
        assertThat(offered(Role.ADMINISTRATOR)).containsExactly("Tasks", "Calendar", "Monitor");
        assertThat(offered(Role.PROCESS_DESIGNER)).containsExactly("Tasks");
    }

    @Test
    void beginsWhereTheWorkOfTheRoleIs() {
        assertThat(Navigation.home(with(Role.SOCIAL_WORKER))).isEqualTo("/tasks");
        assertThat(Navigation.home(with(Role.AUDITOR))).isEqualTo("/clocks");
        assertThat(Navigation.home(new Staff("new", "Nobody Yet", Set.of()))).isEqualTo("/help");
    }

    private static List<String> offered(Role role) {
        return Navigation.of(with(role), "/").stream().map(Item::label).toList();
    }

    private static Staff with(Role role) {
        return new Staff("somebody", "Some Body", Set.of(new Group(role, "ncc")));
    }
}
