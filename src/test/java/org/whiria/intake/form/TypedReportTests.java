package org.whiria.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.whiria.intake.CaseworkTest;
import org.whiria.intake.SomeStaff;

/** Reports that people type, on the public form and on the one of intake. */
@CaseworkTest
class TypedReportTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @BeforeEach
    void arrive() {
        staff.arrive();
    }

    @Test
    void anybodyReportsAConcernAndIsGivenAReference() throws Exception {
        mvc.perform(get("/report"))
                .andExpect(content().string(allOf(containsString("111"), containsString("0508 326 459"))));

        mvc.perform(aConcern().param("concern.narrative", "Two tamariki on the road at night."))
                .andExpect(redirectedUrl("/report/received"))
                .andExpect(flash().attributeExists("reference"));

        assertThat(jdbc.sql("select channel, recorded_by from report").query().singleRow())
                .containsEntry("channel", "online")
                .containsEntry("recorded_by", null);
        mvc.perform(get("/report/received").flashAttr("reference", "R-2026-00007"))
                .andExpect(content().string(containsString("R-2026-00007")));
    }

    @Test
    void whatIsWrongStandsBesideTheFieldAndWhatWasTypedStays() throws Exception {
        mvc.perform(aConcern().param("notifier.email", "nobody").param("notifier.name", "Aunty <b>Rangi</b>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#notifier.email\""),
                                containsString("id=\"notifier.email-error\""),
                                containsString("Say in your own words what the worry is."),
                                containsString("value=\"Aunty &lt;b&gt;Rangi&lt;/b&gt;\""),
                                containsString("value=\"Kererū\""))));

        assertThat(count()).isZero();
    }

    @Test
    void whoFillsInWhatNobodySeesIsAskedToSendItAgain() throws Exception {
        var concern = aConcern().param("concern.narrative", "Two tamariki on the road at night.");
        mvc.perform(concern.param("website", "https://example.com"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("send the report once more"),
                                containsString("Two tamariki on the road"),
                                not(containsString("name=\"website\"")))));

        assertThat(count()).isZero();
    }

    @Test
    void aFormThatIsSentTwiceIsOneReportAndWithOtherWordsAnother() throws Exception {
        var page = mvc.perform(get("/report")).andReturn().getResponse().getContentAsString();
        assertThat(page).containsPattern("name=\"form\" value=\"[0-9a-f-]{36}\"");

        var first = reference(aConcern().param("form", "one").param("concern.narrative", "On the road."));
        var second = reference(aConcern().param("form", "one").param("concern.narrative", "On the road."));
        var corrected = reference(aConcern().param("form", "one").param("concern.narrative", "By the river."));
        var another = reference(aConcern().param("form", "two").param("concern.narrative", "On the road."));

        assertThat(second).isEqualTo(first);
        assertThat(List.of(first, corrected, another)).doesNotHaveDuplicates();
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void whatNoColumnKeepsIsRefused() throws Exception {
        mvc.perform(get("/cases").param("q", "\0").with(user("worker"))).andExpect(status().isBadRequest());
        mvc.perform(get("/reports").param("q", "\0").with(user("worker"))).andExpect(status().isBadRequest());
        mvc.perform(aConcern().param("concern.narrative", "a\0b")).andExpect(status().isBadRequest());
    }

    @Test
    void thePublicCannotTickWhatIntakeTicks() throws Exception {
        mvc.perform(aConcern()
                .param("concern.narrative", "Two tamariki on the road at night.")
                .param("indicators.soleCarerImprisoned", "true"));

        assertThat(jdbc.sql("select facts ->> 'soleCarerImprisoned' from report")
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void intakeRecordsAReportWithSeveralTamarikiWithoutScript() throws Exception {
        var typed = post("/reports/new")
                .with(user("intake"))
                .with(csrf())
                .param("channel", "phone")
                .param("receivedAt", "2026-11-20T14:20")
                .param("tamariki[0].givenNames", "Kererū")
                .param("tamariki[0].inCare", "true");
        mvc.perform(typed.param("add", "tamariki"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("tamariki[1].givenNames"), containsString("value=\"Kererū\""))));
        assertThat(count()).isZero();

        mvc.perform(post("/reports/new")
                        .with(user("intake"))
                        .with(csrf())
                        .param("channel", "phone")
                        .param("receivedAt", "2026-11-20T14:20")
                        .param("tamariki[0].givenNames", "Kererū")
                        .param("tamariki[0].inCare", "true")
                        .param("tamariki[0].iwi", "Tainui, Ngāpuhi")
                        .param("tamariki[3].givenNames", "Tūī")
                        .param("adults[0].name", "")
                        .param("concern.types", "neglect", "emotional")
                        .param("concern.narrative", "Alone at home.")
                        .param("indicators.earlierReports", "2"))
                .andExpect(status().is3xxRedirection());

        assertThat(jdbc.sql("select facts ->> 'earlierReports' from report")
                        .query(String.class)
                        .single())
                .isEqualTo("2");
        assertThat(jdbc.sql("select body -> 'tamariki' -> 1 ->> 'givenNames' from report")
                        .query(String.class)
                        .single())
                .isEqualTo("Tūī");
        assertThat(jdbc.sql("select received_at from report")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-11-20T14:20:00+13:00").toInstant());
    }

    @Test
    void aListThatIsTooLongIsToldBesideItAndStays() throws Exception {
        var iwi = "x".repeat(201) + ", Tainui";
        var hapu = "Ngāti Mahuta,".repeat(31);

        mvc.perform(post("/reports/new")
                        .with(user("intake"))
                        .with(csrf())
                        .param("channel", "phone")
                        .param("tamariki[0].givenNames", "Kererū")
                        .param("tamariki[0].iwi", iwi)
                        .param("tamariki[0].hapu", hapu)
                        .param("concern.types", "neglect")
                        .param("concern.narrative", "Alone at home."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"tamariki[0].iwi-error\""),
                                containsString("id=\"tamariki[0].hapu-error\""),
                                containsString(iwi),
                                containsString(hapu))));
    }

    private Object reference(MockHttpServletRequestBuilder report) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(report).andReturn().getFlashMap().get("reference"));
    }

    /** As it comes from a page that was open longer than its session. */
    private static MockHttpServletRequestBuilder aConcern() {
        return post("/report").param("tamariki[0].givenNames", "Kererū").param("concern.types", "neglect");
    }

    private long count() {
        return jdbc.sql("select count(*) from report").query(Long.class).single();
    }
}
