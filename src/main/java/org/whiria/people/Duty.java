package org.whiria.people;

import java.util.Set;

/** What several roles do alike; who does it is said here and nowhere else. */
public enum Duty {
    /** Take reports of concern in, and know who made them. */
    INTAKE(Role.INTAKE_SOCIAL_WORKER, Role.SUPERVISOR),
    /** Work on reports and cases. */
    CASEWORK(Role.INTAKE_SOCIAL_WORKER, Role.SOCIAL_WORKER, Role.SUPERVISOR, Role.COORDINATOR, Role.KAIRARANGA),
    /** Prepare a family group conference. */
    CONFERENCE(Role.COORDINATOR, Role.KAIRARANGA),
    /** Answer for the work of others. */
    SUPERVISION(Role.SUPERVISOR),
    /** See and repair what is stuck. */
    OPERATION(Role.SUPERVISOR, Role.ADMINISTRATOR),
    ADMINISTRATION(Role.ADMINISTRATOR),
    PROCESS_DESIGN(Role.PROCESS_DESIGNER),
    /** Read the clocks of a site and their ledgers, and nothing else. */
    AUDIT(Role.AUDITOR),
    /** Read clocks and their ledgers, as casework or as audit. */
    CLOCK_READING(
            Role.INTAKE_SOCIAL_WORKER,
            Role.SOCIAL_WORKER,
            Role.SUPERVISOR,
            Role.COORDINATOR,
            Role.KAIRARANGA,
            Role.AUDITOR),
    /** Do whatever is to be done, which an auditor never does. */
    ANY_WORK(
            Role.INTAKE_SOCIAL_WORKER,
            Role.SOCIAL_WORKER,
            Role.SUPERVISOR,
            Role.COORDINATOR,
            Role.KAIRARANGA,
            Role.PROCESS_DESIGNER,
            Role.ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<Role> roles;

    Duty(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Role[] roles() {
        return roles.toArray(Role[]::new);
    }
}
