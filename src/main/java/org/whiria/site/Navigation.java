package org.whiria.site;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.whiria.people.Duty;
import org.whiria.people.Role;
import org.whiria.people.Staff;

/** The ways through the pages, each for those who may go there. */
enum Navigation {
    TASKS("Tasks", "/tasks", Duty.ANY_WORK.roles()),
    REPORTS("Reports", "/reports", Duty.CASEWORK.roles()),
    CASES("Cases", "/cases", Duty.CASEWORK.roles()),
    CLOCKS("Clocks", "/clocks", Duty.CLOCK_READING.roles()),
    CALENDAR("Calendar", "/clocks/calendar", Duty.ADMINISTRATION.roles()),
    MONITOR("Monitor", "/monitor", Duty.OPERATION.roles());

    private final String label;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<Role> roles;

    Navigation(String label, String path, Role... roles) {
        this.label = label;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What this person finds in the navigation on the page at a path. */
    static List<Item> of(Staff staff, String path) {
        var offered = offered(staff);
        var here = offered.stream()
                .filter(entry -> entry.leadsTo(path))
                .max(Comparator.comparingInt(entry -> entry.path.length()))
                .orElse(null);
        return offered.stream()
                .map(entry -> new Item(entry.label, entry.path, entry == here))
                .toList();
    }

    /** Where this person's work begins. */
    static String home(Staff staff) {
        return offered(staff).stream().findFirst().map(entry -> entry.path).orElse("/help");
    }

    private static List<Navigation> offered(Staff staff) {
        return List.of(values()).stream()
                .filter(entry -> staff.hasRole(entry.roles.toArray(Role[]::new)))
                .toList();
    }

    private boolean leadsTo(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }

    /** One link; {@code here} when the page belongs to it. */
    record Item(String label, String path, boolean here) {}
}
