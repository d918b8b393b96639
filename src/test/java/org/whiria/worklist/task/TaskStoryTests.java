package org.whiria.worklist.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.whiria.intake.Fixtures;
import org.whiria.intake.SomeStaff;
import org.whiria.process.OnTheEngine;

/** What people and programs do with a task, on the real engine. */
@OnTheEngine
class TaskStoryTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String ASSESSED = """
            {"concernsInShort": "A burn that nobody can explain.", "strengths": "Nan is near.", "tamaitiSpokenWith": "no",
             "possibleOffence": "no", "harmInCare": "no", "subsequentChild": "no", "soleCarerImprisoned": "no",
             "policeConsulted": "not-needed", "pathway": "child-and-family-assessment", "timeframeLevel": "critical-24-hours",
             "caseSite": "kirikiriroa", "rationale": "Needs to be seen.", "reasonForOther": "No adult was there."}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @Autowired
    ObjectMapper json;

    private String key = "";

    @BeforeEach
    void aReportIsAssessed() throws Exception {
        staff.arrive();
        mvc.perform(as("intake", post("/api/v1/reports"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Fixtures.aReport().toString()))
                .andExpect(status().isCreated());
        key = awaitTask("intake", "team");
    }

    @Test
    void showsWhatToDoWhyAndByWhenToThoseWhoMaySeeIt() throws Exception {
        mvc.perform(as("intake", get("/api/v1/tasks/" + key)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.standing").value("CLAIMABLE"))
                .andExpect(jsonPath("$.name").value("Assess report"))
                .andExpect(jsonPath("$.form.id").value("initial-assessment"))
                .andExpect(jsonPath("$.form.data.sites").isArray())
                .andExpect(jsonPath("$.why.decisions[*].rules[*].annotation").isNotEmpty())
                .andExpect(jsonPath("$.why.source").isNotEmpty());
        mvc.perform(as("worker2", get("/api/v1/tasks/" + key))).andExpect(status().isNotFound());
        mvc.perform(as("worker2", get("/api/v1/tasks")))
                .andExpect(jsonPath("$.tasks").isEmpty());
        mvc.perform(as("supervisor", get("/api/v1/tasks?view=all")))
                .andExpect(jsonPath("$.tasks[0].key").value(key));

        var page = mvc.perform(as("intake", get("/tasks/" + key)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Why this is here", "Claim this task", "Te tamaiti");
        assertThat(jdbc.sql("select count(*) from access_log where subject_kind = 'task' and username = 'intake'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1);
    }

    @Test
    void showsTheListAsAPageAndOnlyItsPartWhenItLooksAgain() throws Exception {
        var page = mvc.perform(as("intake", get("/tasks")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Assess report")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var seen = page.replaceAll("(?s).*seen=([0-9a-f]+).*", "$1");

        mvc.perform(as("intake", get("/tasks?view=team&seen=" + seen))
                        .header("HX-Request", "true")
                        .header("HX-Target", "task-list"))
                .andExpect(status().isNoContent());
        mvc.perform(as("intake", get("/tasks?view=team&seen=0"))
                        .header("HX-Request", "true")
                        .header("HX-Target", "task-list"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void beginsWithWhatThePersonHasClaimed() throws Exception {
        var mine = "href=\"/tasks?view=mine\" aria-current=\"page\"";
        mvc.perform(as("intake", get("/tasks"))).andExpect(content().string(not(containsString(mine))));

        claim("intake");

        mvc.perform(as("intake", get("/tasks"))).andExpect(content().string(containsString(mine)));
    }

    @Test
    void oneOfTwoClaimsWins() throws Exception {
        claim("intake").andExpect(status().isNoContent());
        claim("intake").andExpect(status().isNoContent());
        mvc.perform(as("intake", get("/api/v1/tasks?view=mine")))
                .andExpect(jsonPath("$.tasks[*].key").value(hasItem(key)));
        claim("supervisor").andExpect(status().isForbidden());

        mvc.perform(as("intake", post("/api/v1/tasks/" + key + "/release"))).andExpect(status().isNoContent());
        mvc.perform(as("intake", get("/api/v1/tasks/" + key)))
                .andExpect(jsonPath("$.standing").value("CLAIMABLE"))
                .andExpect(jsonPath("$.why.history.length()").value(2));
    }

    @Test
    void keepsDraftsApartByVersion() throws Exception {
        claim("intake");

        draft(0, "{\"rationale\": \"first\", \"unknown\": 1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        draft(1, "{\"rationale\": \"second\"}").andExpect(jsonPath("$.version").value(2));
        draft(1, "{\"rationale\": \"from another tab\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("another window")));
        draft(0, "{}").andExpect(status().isConflict());
        draft(2, "{\"rationale\": \"a\\u0000b\"}").andExpect(status().isUnprocessableEntity());

        mvc.perform(as("intake", get("/api/v1/tasks/" + key)))
                .andExpect(jsonPath("$.form.data.rationale").value("second"))
                .andExpect(jsonPath("$.form.data.unknown").doesNotExist())
                .andExpect(jsonPath("$.form.draftVersion").value(2));
    }

    @Test
    void saysForEachFieldWhatIsWrongAndChangesNothing() throws Exception {
        claim("intake");

        complete("intake", "{\"pathway\": \"magic\", \"priority\": 1}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("rationale")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("pathway")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("priority")));

        assertThat(count("document")).isZero();
        assertThat(count("event_publication where listener_id like '%CompleteTasks%'"))
                .isZero();
        complete("supervisor", ASSESSED).andExpect(status().isConflict());
    }

    @Test
    void completesOnceHoweverOftenAndByHoweverManyItIsSent() throws Exception {
        claim("intake");

        try (var callers = Executors.newFixedThreadPool(4)) {
            Callable<MockHttpServletResponse> send =
                    () -> complete("intake", ASSESSED).andReturn().getResponse();
            var answers = callers.invokeAll(Collections.nCopies(4, send)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).allMatch(answer -> answer.getStatus() == 200);
            assertThat(answers.stream().map(TaskStoryTests::text).distinct()).hasSize(1);
        }
        assertThat(count("document")).isOne();
        mvc.perform(as("intake", get("/api/v1/tasks")))
                .andExpect(jsonPath("$.tasks[*].key").value(not(hasItem(key))));
    }

    @Test
    void anotherPersonApprovesAndTheReturnedWorkIsNotTypedAgain() throws Exception {
        jdbc.sql("insert into staff_role (username, role, site) values ('intake', 'supervisor', 'ncc')")
                .update();
        claim("intake");
        complete("intake", ASSESSED).andExpect(status().isOk());
        var assessed = key;

        key = awaitTask("supervisor", "team");
        claim("intake")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("Another person")));
        claim("supervisor").andExpect(status().isNoContent());
        complete("supervisor", """
                {"decisionApproved": "no", "rationale": "Say what Nan can do."}
                """).andExpect(status().isOk());

        key = awaitTask("intake", "mine");
        assertThat(key).isNotEqualTo(assessed);
        mvc.perform(as("intake", get("/api/v1/tasks/" + key)))
                .andExpect(jsonPath("$.standing").value("MINE"))
                .andExpect(jsonPath("$.form.data.strengths").value("Nan is near."))
                .andExpect(jsonPath("$.form.data.pathway").value("child-and-family-assessment"));
        mvc.perform(as("intake", get("/tasks/" + assessed + "/next?look=1")).accept(MediaType.TEXT_HTML))
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/tasks/" + key + "\""),
                                containsString("Came back: the task says why"))));

        complete("intake", ASSESSED).andExpect(status().isOk());
        key = awaitTask("supervisor", "team");
        mvc.perform(as("supervisor", get("/api/v1/tasks/" + key)))
                .andExpect(jsonPath("$.form.data.decisionApproved").doesNotExist());
    }

    @Test
    void pagesOfferTheNextTaskOfTheSameCase() throws Exception {
        mvc.perform(as("intake", post("/tasks/" + key + "/claim")).with(csrf()))
                .andExpect(redirectedUrl("/tasks/" + key));
        mvc.perform(as("intake", post("/tasks/" + key + "/complete"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(ASSESSED))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.location").value("/tasks/" + key + "/done"));

        mvc.perform(as("intake", get("/tasks/" + key + "/done")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Assess report")));
        mvc.perform(as("intake", get("/tasks/" + key + "/next?look=9")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing more for you in this case right now")));
        mvc.perform(as("intake", get("/tasks/" + key)).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("not open any more")));
    }

    private ResultActions claim(String username) throws Exception {
        return mvc.perform(as(username, post("/api/v1/tasks/" + key + "/claim")));
    }

    private ResultActions draft(int version, String data) throws Exception {
        return mvc.perform(as("intake", put("/api/v1/tasks/" + key + "/draft?version=" + version))
                .contentType(MediaType.APPLICATION_JSON)
                .content(data));
    }

    private ResultActions complete(String username, String data) throws Exception {
        return mvc.perform(as(username, post("/api/v1/tasks/" + key + "/complete"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(data));
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username));
    }

    private String awaitTask(String username, String view) {
        return await().atMost(SOON).until(() -> firstTask(username, view), found -> !found.isEmpty());
    }

    private String firstTask(String username, String view) throws Exception {
        var answer = mvc.perform(as(username, get("/api/v1/tasks?view=" + view)))
                .andReturn()
                .getResponse();
        JsonNode tasks = json.readTree(answer.getContentAsByteArray()).path("tasks");
        return tasks.path(0).path("key").asText();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
