package org.whiria.correspondence.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.whiria.conference.ConferenceFixture;
import org.whiria.conference.ConferenceTest;
import org.whiria.intake.SomeStaff;
import org.whiria.platform.AccessLog;

@ConferenceTest
class CorrespondencePagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ConferenceFixture fixture;

    @Autowired
    SomeStaff staff;

    @Autowired
    AccessLog accessLog;

    @Autowired
    JdbcClient jdbc;

    ConferenceFixture.Invited invited;
    UUID letterId;

    @BeforeEach
    void inviteSomebody() {
        staff.arrive();
        invited = fixture.invited();
        letterId = jdbc.sql("select id from letter where subject_id = :id")
                .param("id", invited.invitationId())
                .query(UUID.class)
                .single();
    }

    @Test
    void showsTheLettersOfACaseToThoseAtItsSite() throws Exception {
        var path = "/cases/%s/correspondence".formatted(invited.file().reference());

        mvc.perform(get(path).with(user("worker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Not sent")))
                .andExpect(content().string(containsString("Hana Rātā-Example")));
        mvc.perform(get(path).with(user("worker2"))).andExpect(status().isNotFound());
    }

    @Test
    void showsTheConferenceWithWhoIsInvited() throws Exception {
        mvc.perform(get("/cases/%s/conference".formatted(invited.file().reference()))
                        .with(user("worker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rangi Example")))
                .andExpect(content().string(containsString("entitled to attend")))
                .andExpect(content().string(containsString("No answer yet")));

        assertThat(accessLog.newest("case", invited.file().id(), 10))
                .extracting(AccessLog.Look::username)
                .containsExactly("worker");
    }

    @Test
    void showsALetterAndRemembersWhoLooked() throws Exception {
        mvc.perform(get("/correspondence/" + letterId).with(user("worker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kia ora Hana")))
                .andExpect(content().string(containsString("A calendar file")));
        mvc.perform(get("/correspondence/" + letterId).with(user("worker2"))).andExpect(status().isNotFound());
        mvc.perform(get("/correspondence/" + letterId).with(user("designer"))).andExpect(status().isNotFound());

        assertThat(accessLog.newest("letter", letterId, 10))
                .extracting(AccessLog.Look::username)
                .containsExactly("worker");
    }

    @Test
    void letsASupervisorSettleWithANote() throws Exception {
        jdbc.sql("update letter set state = 'UNCERTAIN', handed_over_at = now() where id = :id")
                .param("id", letterId)
                .update();

        mvc.perform(get("/correspondence").with(user("supervisor")))
                .andExpect(content().string(containsString("govuk-tag--orange\">Uncertain")));
        mvc.perform(settlement("supervisor").param("settlement", "SENT"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say how you know, or why")));
        mvc.perform(settlement("worker").param("settlement", "SENT").param("note", "x"))
                .andExpect(status().isForbidden());
        mvc.perform(settlement("supervisor").param("settlement", "SENT").param("note", "She has it"))
                .andExpect(status().is3xxRedirection());

        mvc.perform(get("/correspondence/" + letterId).with(user("supervisor")))
                .andExpect(content().string(containsString("It arrived. She has it")))
                .andExpect(content().string(containsString("Sam Supervisor")));
    }

    @Test
    void letsAnAdministratorSettleWhatIsInDoubtWithoutReadingIt() throws Exception {
        mvc.perform(get("/correspondence/" + letterId).with(user("admin"))).andExpect(status().isNotFound());
        jdbc.sql("update letter set state = 'UNCERTAIN', handed_over_at = now() where id = :id")
                .param("id", letterId)
                .update();

        mvc.perform(get("/correspondence/" + letterId).with(user("admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What became of this letter?")))
                .andExpect(content().string(containsString("conference-invitation." + invited.invitationId())))
                .andExpect(content().string(not(containsString("Kia ora Hana"))))
                .andExpect(content().string(not(containsString("hana@whanau.example"))));
        mvc.perform(settlement("admin").param("settlement", "SENT").param("note", "In the log"))
                .andExpect(redirectedUrl("/correspondence"));
        mvc.perform(get("/correspondence/" + letterId).with(user("admin"))).andExpect(status().isNotFound());
    }

    @Test
    void saysOfAllLettersOfASiteOnlyToItsSupervisorThatTheyAreSettled() throws Exception {
        var allSettled = containsString("Every letter of your sites is sent or settled.");

        mvc.perform(get("/correspondence").with(user("supervisor")))
                .andExpect(content().string(allSettled));
        mvc.perform(get("/correspondence").with(user("admin")))
                .andExpect(content().string(not(allSettled)))
                .andExpect(content().string(containsString("No letter is in doubt")));
    }

    private MockHttpServletRequestBuilder settlement(String username) {
        return post("/correspondence/%s/settlement".formatted(letterId))
                .with(user(username))
                .with(csrf())
                .param("attempt", "0");
    }
}
