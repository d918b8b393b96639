package org.whiria.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.whiria.conference.invitation.Invitations;
import org.whiria.intake.SomeStaff;
import org.whiria.platform.AccessLog;
import org.whiria.projection.EngineRows;
import org.whiria.projection.EngineRows.Task;

/** Whoever follows an invitation up sees whom to call; the engine knows a reference only. */
@ConferenceTest
class InvitationPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @Autowired
    ConferenceFixture fixture;

    @Autowired
    Invitations invitations;

    @Autowired
    AccessLog accessLog;

    ConferenceFixture.Invited invited;

    @BeforeEach
    void inviteTwo() {
        staff.arrive();
        invited = fixture.invited();
    }

    @Test
    void theTasksOfOneCaseAreToldApartByWhoIsInvited() throws Exception {
        var engine = new EngineRows(jdbc).definition(1, "partner-invitation");
        var key = 10;
        for (var invitation : invitations.to(invited.conferenceId())) {
            engine.instance(key, 1, "partner-invitation")
                    .variable(key, "site", "\"kirikiriroa\"")
                    .variable(key, "caseId", "\"" + invited.file().id() + "\"")
                    .variable(key, "invitationId", "\"" + invitation.id() + "\"")
                    .task(100 + key, key, Task.of("social-worker@kirikiriroa"));
            key++;
        }

        page("worker", "/tasks?view=team")
                .andExpect(content().string(containsString("Invited: Hana Rātā-Example")))
                .andExpect(content().string(containsString("Invited: Rangi Example")));
        page("worker", "/tasks/110")
                .andExpect(content().string(containsString("hx-get=\"" + inShort(invited.invitationId()) + "\"")));
    }

    @Test
    void saysWhoItIsHowToReachThemAndWhatTheyWereSent() throws Exception {
        var second = invitations.to(invited.conferenceId()).getLast().id();

        page("worker", inShort(second))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rangi Example")))
                .andExpect(content().string(containsString("iwi or hapū, invited by whānau")))
                .andExpect(content().string(containsString("href=\"tel:021000000\"")))
                .andExpect(content().string(containsString("Letter of ")))
                .andExpect(content().string(containsString("Not sent")));

        assertThat(accessLog.newest("case", invited.file().id(), 10))
                .extracting(AccessLog.Look::username)
                .containsExactly("worker");
    }

    @Test
    void isShownToTheSiteOfTheCaseOnlyAndOfThatCaseOnly() throws Exception {
        page("worker2", inShort(invited.invitationId())).andExpect(status().isNotFound());
        page("worker", inShort(invited.invitationId())).andExpect(status().isOk());

        fixture.moveToAnotherCase(invited.conferenceId());

        page("worker", inShort(invited.invitationId())).andExpect(status().isNotFound());
    }

    private String inShort(UUID invitation) {
        return "/cases/%s/invitations/%s/in-short".formatted(invited.file().reference(), invitation);
    }

    private ResultActions page(String username, String path) throws Exception {
        return mvc.perform(get(path).with(user(username)).accept(MediaType.TEXT_HTML));
    }
}
