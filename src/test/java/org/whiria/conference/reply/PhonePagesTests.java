package org.whiria.conference.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.whiria.conference.ConferenceFixture;
import org.whiria.conference.ConferenceTest;
import org.whiria.conference.InvitationAnswered;
import org.whiria.conference.invitation.Answer;
import org.whiria.conference.invitation.InvitationStatus;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Replies;
import org.whiria.intake.SomeStaff;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;

/** What an invited person says by phone is written down by the coordinator. */
@ConferenceTest
@RecordApplicationEvents
class PhonePagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @Autowired
    StaffDirectory directory;

    @Autowired
    ConferenceFixture fixture;

    @Autowired
    Invitations invitations;

    @Autowired
    Replies replies;

    @Autowired
    ApplicationEvents events;

    ConferenceFixture.Invited invited;
    String path;

    @BeforeEach
    void inviteSomebody() {
        staff.arrive();
        directory.save(
                new Staff("coordinator", "Kahu Coordinator", Set.of(new Group(Role.COORDINATOR, "kirikiriroa"))));
        invited = fixture.invited();
        path = "/cases/%s/invitations/%s/answer".formatted(invited.file().reference(), invited.invitationId());
    }

    @Test
    void anAnswerByPhoneGoesTheWayOfAnAnswerThroughTheLink() throws Exception {
        page("coordinator", get(conference())).andExpect(content().string(containsString("href=\"" + path + "\"")));
        page("coordinator", get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Record the answer of Hana Rātā-Example")));

        record(1, "attending").andExpect(redirectedUrl(conference())).andExpect(flash().attributeExists("done"));
        record(1, "attending");

        assertThat(events.stream(InvitationAnswered.class))
                .containsExactly(new InvitationAnswered(invited.invitationId(), 1, "attending"));
        assertThat(invitations.get(invited.invitationId()).status()).isEqualTo(InvitationStatus.ANSWERED);
        page("worker", get(conference()))
                .andExpect(content().string(containsString("by phone or in person, recorded by Kahu Coordinator")))
                .andExpect(content().string(not(containsString("href=\"" + path + "\""))));
    }

    @Test
    void theViewsOfWhoCannotComeAreAskedFor() throws Exception {
        page("coordinator", an("views-in-writing", 1).param("otherNeed", "A <quiet> room"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Write the views that are to be heard")))
                .andExpect(content().string(containsString("A &lt;quiet&gt; room")));

        assertThat(replies.newest(invited.invitationId())).isEmpty();
    }

    @Test
    void theNewestAnswerStandsWhicheverWayItCame() throws Exception {
        record(1, "attending");
        mvc.perform(post("/invitations/" + invited.token()).param("number", "1").param("answer", "not-attending"))
                .andExpect(flash().attributeExists("notice"));
        mvc.perform(post("/invitations/" + invited.token()).param("number", "2").param("answer", "not-attending"))
                .andExpect(flash().attributeExists("done"));
        record(2, "attending").andExpect(flash().attribute("notice", containsString("in the meantime")));

        assertThat(replies.newest(invited.invitationId()).orElseThrow().answer())
                .isEqualTo(Answer.NOT_ATTENDING);
    }

    @Test
    void nothingIsRecordedOnceTheConferenceHasBegun() throws Exception {
        jdbc.sql("update conference set starts_at = now() - interval '1 minute'")
                .update();

        record(1, "attending").andExpect(flash().attribute("notice", containsString("has begun")));
        page("coordinator", get(conference()))
                .andExpect(content().string(not(containsString("href=\"" + path + "\""))));

        assertThat(replies.newest(invited.invitationId())).isEmpty();
    }

    @Test
    void onlyThoseWhoPrepareTheConferenceOfTheCaseRecord() throws Exception {
        page("worker", get(path)).andExpect(status().isForbidden());
        page("worker", an("attending", 1)).andExpect(status().isForbidden());
        page("worker2", an("attending", 1)).andExpect(status().isNotFound());
        fixture.moveToAnotherCase(invited.conferenceId());
        page("coordinator", an("attending", 1)).andExpect(status().isNotFound());

        assertThat(replies.newest(invited.invitationId())).isEmpty();
    }

    private String conference() {
        return "/cases/%s/conference".formatted(invited.file().reference());
    }

    private ResultActions record(int number, String answer) throws Exception {
        return page("coordinator", an(answer, number)).andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder an(String answer, int number) {
        return post(path).with(csrf()).param("number", Integer.toString(number)).param("answer", answer);
    }

    private ResultActions page(String username, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(username)).accept(MediaType.TEXT_HTML));
    }
}
