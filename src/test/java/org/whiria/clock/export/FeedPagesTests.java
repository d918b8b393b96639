package org.whiria.clock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.whiria.casefile.CaseFile;
import org.whiria.clock.CaseClocks;
import org.whiria.clock.ClockPagesTest;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;

/** The calendar link as calendar programs use it: without sign-in, for as long as it holds. */
@ClockPagesTest
class FeedPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffDirectory directory;

    @Autowired
    CaseClocks running;

    private CaseFile mine;

    @BeforeEach
    void aCaseWithAClock() {
        mine = running.aCaseWithAClock().file();
    }

    @Test
    void showsWhatIsDueAndNamesNobody() throws Exception {
        var token = link("worker");

        var text = mvc.perform(get("/clocks/feed/" + token + ".ics"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        var event = events(text).getFirst();
        assertThat(event.getSummary()).extracting(Property::getValue).isEqualTo(mine.reference() + ": Core assessment");
        assertThat(event.getClassification()).extracting(Property::getValue).isEqualTo("PRIVATE");
        assertThat(text).doesNotContain("Kahurangi").doesNotContain("Tauira").doesNotContain("Wai Worker");
        mvc.perform(get("/clocks").with(user("worker")))
                .andExpect(content().string(containsString("Last read by a calendar program on")));
    }

    @Test
    void leavesOutPausedClocks() throws Exception {
        jdbc.sql("update clock set state = 'PAUSED', due_at = null").update();

        assertThat(events(read(link("worker")))).isEmpty();
    }

    @Test
    void leavesOutOtherSites() throws Exception {
        directory.save(new Staff("supervisor2", "Tia Supervisor", Set.of(new Group(Role.SUPERVISOR, "otautahi"))));

        assertThat(events(read(link("supervisor2")))).isEmpty();
        assertThat(events(read(link("supervisor")))).hasSize(1);
    }

    @Test
    void socialWorkersTakeTheirOwnCasesAndSupervisorsTheirSites() throws Exception {
        jdbc.sql("update case_file set allocated_to = 'somebody'").update();

        assertThat(events(read(link("worker")))).isEmpty();
        assertThat(events(read(link("supervisor")))).hasSize(1);
    }

    @Test
    void endsWhenItIsWithdrawnRenewedOrThePersonLeaves() throws Exception {
        var first = link("worker");
        var second = link("worker");
        dead(first);
        read(second);

        mvc.perform(post("/clocks/feed/revoke").with(user("worker")).with(csrf()))
                .andExpect(status().is3xxRedirection());
        dead(second);
        mvc.perform(get("/clocks").with(user("worker")))
                .andExpect(content().string(not(containsString("Your calendar link"))));

        var third = link("worker");
        jdbc.sql("update staff set active = false where username = 'worker'").update();
        dead(third);
        dead("nonsense");
    }

    @Test
    void expires() throws Exception {
        var token = link("worker");
        jdbc.sql(
                        "update clock_feed set created_at = created_at - interval '2 years', expires_at = expires_at - interval '2 years'")
                .update();

        dead(token);
    }

    private String link(String username) throws Exception {
        mvc.perform(post("/clocks/feed").with(user(username)).with(csrf())).andExpect(status().is3xxRedirection());
        var page = mvc.perform(get("/clocks").with(user(username)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return page.replaceAll("(?s).*/clocks/feed/([A-Za-z0-9_-]{60,})\\.ics.*", "$1");
    }

    private String read(String token) throws Exception {
        return mvc.perform(get("/clocks/feed/" + token + ".ics"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void dead(String token) throws Exception {
        mvc.perform(get("/clocks/feed/" + token + ".ics")).andExpect(status().isNotFound());
    }

    private static List<VEvent> events(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
    }
}
