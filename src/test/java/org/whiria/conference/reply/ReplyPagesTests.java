package org.whiria.conference.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.whiria.conference.ConferenceFixture;
import org.whiria.conference.ConferenceTest;
import org.whiria.conference.InvitationAnswered;
import org.whiria.conference.invitation.Answer;
import org.whiria.conference.invitation.Need;
import org.whiria.conference.invitation.Replies;

/** The page as an invited person uses it: no sign-in, no session, no token of ours but the link. */
@ConferenceTest
@RecordApplicationEvents
class ReplyPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ConferenceFixture fixture;

    @Autowired
    Replies replies;

    @Autowired
    ApplicationEvents events;

    ConferenceFixture.Invited invited;

    @BeforeEach
    void invite() {
        invited = fixture.invited();
    }

    @Test
    void showsWhenAndWhereAndNamesNobody() throws Exception {
        mvc.perform(get("/invitations/" + invited.token()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Te Whare Tauira")))
                .andExpect(content().string(containsString("0508 326 459")))
                .andExpect(content().string(not(containsString("Kahurangi"))))
                .andExpect(content().string(not(containsString("Hana"))))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void keepsAnAnswerAndTellsTheProcess() throws Exception {
        mvc.perform(anAnswer(1, "attending-remotely")
                        .param("needs", "interpreter", "transport")
                        .param("otherNeed", "  A quiet room  ")
                        .param("comment", "Ngā mihi nui"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/invitations/" + invited.token()));

        var reply = replies.newest(invited.invitationId()).orElseThrow();
        assertThat(reply.answer()).isEqualTo(Answer.ATTENDING_REMOTELY);
        assertThat(reply.needs()).containsExactly(Need.TRANSPORT, Need.INTERPRETER);
        assertThat(reply.otherNeed()).isEqualTo("A quiet room");
        assertThat(events.stream(InvitationAnswered.class))
                .containsExactly(new InvitationAnswered(invited.invitationId(), 1, "attending-remotely"));
        mvc.perform(get("/invitations/" + invited.token()))
                .andExpect(content().string(containsString("I will join by phone or video")))
                .andExpect(content().string(containsString("Change my answer")));
    }

    @Test
    void keepsADoubleClickOnce() throws Exception {
        mvc.perform(anAnswer(1, "attending")).andExpect(status().is3xxRedirection());
        mvc.perform(anAnswer(1, "attending"))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("done"));

        assertThat(replies.newest(invited.invitationId()).orElseThrow().number())
                .isEqualTo(1);
        assertThat(events.stream(InvitationAnswered.class)).hasSize(1);
    }

    @Test
    void changesNothingWhenAnUsedFormIsSentAgainFromTheBackButton() throws Exception {
        mvc.perform(anAnswer(1, "attending"));
        mvc.perform(anAnswer(1, "not-attending"))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("notice", containsString("nothing was changed")));

        assertThat(replies.newest(invited.invitationId()).orElseThrow().answer())
                .isEqualTo(Answer.ATTENDING);
    }

    @Test
    void keepsAChangedAnswerAsANewOne() throws Exception {
        mvc.perform(anAnswer(1, "attending"));

        mvc.perform(get("/invitations/" + invited.token()).param("change", "true"))
                .andExpect(content().string(containsString("name=\"number\" value=\"2\"")));
        mvc.perform(anAnswer(2, "views-in-writing").param("comment", "My views"));

        assertThat(replies.newest(invited.invitationId()).orElseThrow().number())
                .isEqualTo(2);
        assertThat(replies.newest(invited.invitationId()).orElseThrow().answer())
                .isEqualTo(Answer.VIEWS_IN_WRITING);
    }

    @Test
    void keepsWhatWasFilledInWhenSomethingIsMissing() throws Exception {
        mvc.perform(post("/invitations/" + invited.token())
                        .param("number", "1")
                        .param("needs", "kai")
                        .param("comment", "We come with <three> tamariki"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose an answer")))
                .andExpect(content().string(containsString("We come with &lt;three&gt; tamariki")))
                .andExpect(content().string(containsString("value=\"kai\" checked=\"checked\"")));

        assertThat(replies.newest(invited.invitationId())).isEmpty();
    }

    @Test
    void asksForTheViewsThatAreToBeHeard() throws Exception {
        mvc.perform(anAnswer(1, "views-in-writing").param("needs", "kai").param("comment", "  "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#comment\">Write the views that are to be heard")))
                .andExpect(content().string(containsString("value=\"views-in-writing\" checked=\"checked\"")))
                .andExpect(content().string(containsString("value=\"kai\" checked=\"checked\"")));

        assertThat(replies.newest(invited.invitationId())).isEmpty();
    }

    @Test
    void helpsWhereALinkDoesNotWork() throws Exception {
        for (var dead : new String[] {"nonsense", invited.token().substring(1), "A".repeat(75)}) {
            mvc.perform(get("/invitations/" + dead))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("0508 326 459")));
            mvc.perform(post("/invitations/" + dead).param("number", "1").param("answer", "attending"))
                    .andExpect(status().isNotFound());
        }
    }

    private MockHttpServletRequestBuilder anAnswer(int number, String answer) {
        return post("/invitations/" + invited.token())
                .param("number", Integer.toString(number))
                .param("answer", answer);
    }
}
