package org.whiria.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.platform.Option;
import org.whiria.testing.PostgresTest;

@PostgresTest
@Import({StaffDirectory.class, Sites.class, SiteOptions.class, StaffOptions.class})
class StaffDirectoryTests {

    private static final Staff HEMI =
            new Staff("worker", "Hemi Rāwhiti", Set.of(new Group(Role.SOCIAL_WORKER, "kirikiriroa")));
    private static final Staff AROHA = new Staff(
            "supervisor",
            "Aroha Pōtiki",
            Set.of(new Group(Role.SUPERVISOR, "ncc"), new Group(Role.SUPERVISOR, "kirikiriroa")));

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private StaffOptions staffOptions;

    @Autowired
    private SiteOptions siteOptions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void staffIsThere() {
        directory.save(HEMI);
        directory.save(AROHA);
    }

    @Test
    void findsAPersonWithAllGroups() {
        assertThat(directory.find("supervisor")).contains(AROHA);
        assertThat(AROHA.groupNames()).containsExactly("supervisor@kirikiriroa", "supervisor@ncc");
    }

    @Test
    void forgetsRolesThatWereTakenAway() {
        directory.save(new Staff("supervisor", "Aroha Pōtiki", Set.of()));

        assertThat(directory.find("supervisor"))
                .hasValueSatisfying(staff -> assertThat(staff.groups()).isEmpty());
    }

    @Test
    void doesNotFindSomeoneWhoLeft() {
        jdbc.sql("update staff set active = false where username = 'worker'").update();

        assertThat(directory.find("worker")).isEmpty();
        assertThat(directory.at("kirikiriroa", Role.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void findsThePeopleOfARoleAtASite() {
        assertThat(directory.at("kirikiriroa", Role.SOCIAL_WORKER, Role.SUPERVISOR))
                .containsExactly(AROHA, HEMI);
        assertThat(directory.at("otautahi", Role.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void namesPeopleByUsername() {
        assertThat(directory.names(List.of("worker", "nobody")))
                .containsOnlyKeys("worker")
                .containsValue("Hemi Rāwhiti");
        assertThat(directory.names(List.of())).isEmpty();
    }

    @Test
    void offersSocialWorkersOfTheSiteAndAllSites() {
        assertThat(staffOptions.options("kirikiriroa")).containsExactly(new Option("worker", "Hemi Rāwhiti"));
        assertThat(siteOptions.options("ncc")).contains(new Option("otautahi", "Ōtautahi Christchurch"));
    }
}
