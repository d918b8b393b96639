package org.whiria.intake;

import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;

/** Fictional staff at the sites of the migrations. */
@TestComponent
public class SomeStaff {

    private final StaffDirectory directory;

    SomeStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    public void arrive() {
        directory.save(new Staff("intake", "Ira Intake", Set.of(new Group(Role.INTAKE_SOCIAL_WORKER, "ncc"))));
        directory.save(new Staff("worker", "Wai Worker", Set.of(new Group(Role.SOCIAL_WORKER, "kirikiriroa"))));
        directory.save(new Staff("worker2", "Whetū Worker", Set.of(new Group(Role.SOCIAL_WORKER, "otautahi"))));
        directory.save(new Staff(
                "supervisor",
                "Sam Supervisor",
                Set.of(new Group(Role.SUPERVISOR, "ncc"), new Group(Role.SUPERVISOR, "kirikiriroa"))));
        directory.save(new Staff("admin", "Ari Administrator", Set.of(new Group(Role.ADMINISTRATOR, "ncc"))));
        directory.save(new Staff("auditor", "Ana Auditor", Set.of(new Group(Role.AUDITOR, "kirikiriroa"))));
        directory.save(new Staff("designer", "Dee Designer", Set.of(new Group(Role.PROCESS_DESIGNER, "ncc"))));
    }
}
