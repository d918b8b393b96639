package org.whiria.clock.board;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whiria.people.Role;
import org.whiria.people.Site;
import org.whiria.people.Sites;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.platform.Option;

/** By what a person can narrow the board. */
@Component
class BoardFilters {

    private final Sites sites;
    private final StaffDirectory directory;

    BoardFilters(Sites sites, StaffDirectory directory) {
        this.sites = sites;
        this.directory = directory;
    }

    /** The sites whose clocks the person sees. */
    List<Site> sites(Scope scope) {
        return sites.all().stream()
                .filter(site -> scope.sites().contains(site.code()))
                .toList();
    }

    /** Social workers of those sites, the person first where that is one. */
    List<Option> people(Staff staff, Scope scope) {
        var options = new ArrayList<Option>();
        if (staff.hasRole(Role.SOCIAL_WORKER)) {
            options.add(new Option(staff.username(), "Me"));
        }
        options.add(new Option(Asked.NOBODY, "Nobody yet"));
        scope.asked().stream()
                .flatMap(site -> directory.at(site, Role.SOCIAL_WORKER).stream())
                .filter(one -> !one.username().equals(staff.username()))
                .map(one -> new Option(one.username(), one.name()))
                .distinct()
                .forEach(options::add);
        return options;
    }
}
