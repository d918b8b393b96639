package org.whiria.monitor;

import java.util.List;
import org.whiria.people.Role;
import org.whiria.people.Sites;
import org.whiria.people.Staff;

/**
 * How far a person oversees the processes.
 *
 * @param sites sites whose processes show
 * @param namedSites those of them where the person also does casework and may know who a case is about
 */
public record Oversight(String username, List<String> sites, List<String> namedSites, boolean administrator) {

    static Oversight of(Staff staff, Sites sites) {
        var supervised = List.copyOf(staff.sitesAs(Role.SUPERVISOR));
        var administrator = staff.hasRole(Role.ADMINISTRATOR);
        var seen = administrator ? sites.all().stream().map(site -> site.code()).toList() : supervised;
        return new Oversight(staff.username(), seen, supervised, administrator);
    }
}
