package org.whiria.people;

import static org.whiria.people.Role.ADMINISTRATOR;
import static org.whiria.people.Role.AUDITOR;
import static org.whiria.people.Role.COORDINATOR;
import static org.whiria.people.Role.INTAKE_SOCIAL_WORKER;
import static org.whiria.people.Role.KAIRARANGA;
import static org.whiria.people.Role.PROCESS_DESIGNER;
import static org.whiria.people.Role.SOCIAL_WORKER;
import static org.whiria.people.Role.SUPERVISOR;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fictional staff for a demonstration. They exist only in the profile {@code local}. */
@Component
@Profile("local")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DemoStaff implements ApplicationRunner {

    private static final List<Staff> ALL = List.of(
            staff("intake", "Moana Tīwai", at("ncc", INTAKE_SOCIAL_WORKER)),
            staff("worker", "Hemi Rāwhiti", at("kirikiriroa", SOCIAL_WORKER)),
            staff("supervisor", "Aroha Pōtiki", at("ncc", SUPERVISOR), at("kirikiriroa", SUPERVISOR)),
            staff("coordinator", "Wiremu Kōkako", at("kirikiriroa", COORDINATOR)),
            staff("kairaranga", "Ngaio Tūī", at("kirikiriroa", KAIRARANGA)),
            staff("designer", "Sione Māfana", at("ncc", PROCESS_DESIGNER)),
            staff("admin", "Priya Example", at("ncc", ADMINISTRATOR)),
            staff("worker2", "Mere Kahurangi", at("otautahi", SOCIAL_WORKER)),
            staff("supervisor2", "Tāne Whetū", at("otautahi", SUPERVISOR), at("ncc", SUPERVISOR)),
            staff("auditor", "Hana Mātai", at("ncc", AUDITOR), at("kirikiriroa", AUDITOR)));

    private final StaffDirectory directory;

    DemoStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    /** Everyone of the demonstration, in the order in which they are offered for sign-in. */
    public static List<Staff> all() {
        return ALL;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ALL.forEach(directory::save);
    }

    private static Staff staff(String username, String name, Group... groups) {
        return new Staff(username, name, Arrays.stream(groups).collect(Collectors.toSet()));
    }

    private static Group at(String site, Role role) {
        return new Group(role, site);
    }
}
