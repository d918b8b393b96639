package org.whiria.people;

/** A role at a site: the candidate group {@code <role>@<site>} of a user task. */
public record Group(Role role, String site) {

    /** Reads {@code supervisor@ncc}; anything else is a fault of the caller. */
    public static Group of(String name) {
        var at = name.indexOf('@');
        if (at < 1 || at == name.length() - 1) {
            throw new IllegalArgumentException("A group is <role>@<site>, not " + name);
        }
        return new Group(Role.of(name.substring(0, at)), name.substring(at + 1));
    }

    /** Such as {@code supervisor@ncc}. */
    public String name() {
        return role.code() + "@" + site;
    }

    @Override
    public String toString() {
        return name();
    }
}
