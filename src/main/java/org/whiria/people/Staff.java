package org.whiria.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person who works here.
 *
 * @param username the name in the engine and in sign-in; a reference, never shown where the name can be
 * @param groups the roles at sites that the person holds
 */
public record Staff(String username, String name, Set<Group> groups) {

    public Staff {
        groups = Set.copyOf(groups);
    }

    /** Whether the person holds one of the roles, at any site. */
    public boolean hasRole(Role... roles) {
        return groups.stream().anyMatch(group -> Arrays.asList(roles).contains(group.role()));
    }

    /** Whether the person has the duty, at any site. */
    public boolean has(Duty duty) {
        return hasRole(duty.roles());
    }

    /** Whether the person has the duty at this very site. */
    public boolean hasAt(String site, Duty duty) {
        return hasRoleAt(site, duty.roles());
    }

    /** The codes of the sites where the person has the duty, sorted. */
    public Set<String> sitesOf(Duty duty) {
        return sitesAs(duty.roles());
    }

    /** Whether the person holds one of the roles at this very site. */
    public boolean hasRoleAt(String site, Role... roles) {
        return groups.stream()
                .anyMatch(group ->
                        group.site().equals(site) && Arrays.asList(roles).contains(group.role()));
    }

    /** The candidate groups of this person, such as {@code supervisor@ncc}, sorted. */
    public List<String> groupNames() {
        return groups.stream().map(Group::name).sorted().toList();
    }

    /** The codes of all sites of this person, sorted. */
    public Set<String> sites() {
        var sites = new TreeSet<String>();
        groups.forEach(group -> sites.add(group.site()));
        return sites;
    }

    /** The codes of the sites where the person holds one of the roles, sorted. */
    public Set<String> sitesAs(Role... roles) {
        var sites = new TreeSet<String>();
        groups.stream()
                .filter(group -> Arrays.asList(roles).contains(group.role()))
                .forEach(group -> sites.add(group.site()));
        return sites;
    }
}
