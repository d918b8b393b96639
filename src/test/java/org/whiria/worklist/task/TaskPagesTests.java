package org.whiria.worklist.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.document.Submission;
import org.whiria.intake.CaseworkTest;
import org.whiria.intake.Fixtures;
import org.whiria.intake.Reports;
import org.whiria.intake.SomeStaff;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.platform.AccessLog;
import org.whiria.projection.EngineRows;
import org.whiria.projection.EngineRows.Task;

/** What the pages of a task show to whom; the engine is not asked. */
@CaseworkTest
class TaskPagesTests {

    private static final String FORM = """
            {"id": "visit", "type": "default", "components": [{"type": "textarea", "key": "why", "label": "Why"}]}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @Autowired
    StaffDirectory directory;

    @Autowired
    Reports reports;

    @Autowired
    Documents documents;

    @Autowired
    AccessLog accessLog;

    private EngineRows engine;
    private UUID report = new UUID(0, 0);

    @BeforeEach
    void aTaskOfAReport() {
        staff.arrive();
        directory.save(new Staff("colleague", "Kiri Colleague", Set.of(new Group(Role.SOCIAL_WORKER, "kirikiriroa"))));
        report = reports.receive(Fixtures.aReport(), null).id();
        engine = new EngineRows(jdbc)
                .definition(1, "child-case")
                .form(500, FORM)
                .instance(10, 1, "child-case")
                .variable(10, "site", "\"kirikiriroa\"")
                .variable(10, "reportId", "\"" + report + "\"");
    }

    @Test
    void howTheNotifierWasToldIsShownToThoseOnlyWhoMayKnowTheNotifier() throws Exception {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa"));
        submitted("initial-assessment", "Assess report");
        submitted("notifier-told", "Tell the notifier");

        page("worker", "/tasks/100")
                .andExpect(content().string(containsString("Assess report")))
                .andExpect(content().string(not(containsString("Tell the notifier"))));
        page("supervisor", "/tasks/100").andExpect(content().string(containsString("Tell the notifier")));
    }

    @Test
    void theWorkToDecideOnLiesOpenOnThePage() throws Exception {
        engine.task(100, 10, Task.of("supervisor@kirikiriroa").header("separateFrom", "UserTask_WriteAssessment"));
        submitted(10, "UserTask_WriteAssessment", "some-form", "First assessment");
        submitted(10, "UserTask_SeeTamaiti", "some-form", "Visit");
        submitted(10, "UserTask_WriteAssessment", "some-form", "Second assessment");

        assertThat(toRead("supervisor")).containsExactly("Second assessment");
    }

    @Test
    void whatWasSaidOfATaskThatCameBackLiesOpenOnThePage() throws Exception {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa"));
        submitted(10, "UserTask_SeeTamaiti", "some-form", "Visit");
        assertThat(toRead("worker")).isEmpty();

        submitted(10, "UserTask_Work", "some-form", "Assessment");
        submitted(10, "UserTask_SignOffAssessment", "some-form", "Sent back");
        submitted(11, "UserTask_FollowUpInvitation", "some-form", "Of another process");

        assertThat(toRead("worker")).containsExactly("Sent back");
    }

    @Test
    void aReportThatIsNoCaseYetIsShownInShort() throws Exception {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa"));
        var reference =
                jdbc.sql("select reference from report").query(String.class).single();

        page("supervisor", "/tasks/100")
                .andExpect(content().string(containsString("hx-get=\"/reports/%s/in-short\"".formatted(reference))));
    }

    @Test
    void aDraftIsShownToThePersonOnlyWhoHasTheTask() throws Exception {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa").form(500).assignedTo("worker"));
        draft("{\"why\": \"Half a thought\"}").andExpect(status().isOk());

        task("worker")
                .andExpect(jsonPath("$.form.data.why").value("Half a thought"))
                .andExpect(jsonPath("$.form.draftVersion").value(1));
        task("colleague")
                .andExpect(jsonPath("$.form.data.why").doesNotExist())
                .andExpect(jsonPath("$.form.draftVersion").value(0));
        page("supervisor", "/tasks/100").andExpect(content().string(not(containsString("Half a thought"))));
    }

    @Test
    void aLookAtWhatWasDoneIsRecorded() throws Exception {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa").assignedTo("worker"));

        page("worker", "/tasks/100/done");

        assertThat(accessLog.newest("report", report, 10)).hasSize(1);
        assertThat(accessLog.newest("task", 100, 10)).hasSize(1);

        page("worker", "/tasks/100/next?look=2");

        assertThat(accessLog.newest("task", 100, 10)).hasSize(2);
    }

    @Test
    void whatComesNextIsWhatThePersonMayDo() throws Exception {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa").assignedTo("worker"));
        for (var key = 101; key < 120; key++) {
            engine.task(
                    key,
                    10,
                    Task.of("social-worker@kirikiriroa").assignedTo("colleague").priority(90));
        }
        engine.task(120, 10, Task.of("social-worker@kirikiriroa"));

        page("worker", "/tasks/100/done").andExpect(content().string(containsString("/tasks/120")));
    }

    @Test
    void aGroupThatIsNoRoleAtASiteIsNoFault() throws Exception {
        engine.task(100, 10, Task.of("everybody", "social-worker@kirikiriroa").assignedTo("worker"));

        page("supervisor", "/tasks/100").andExpect(content().string(containsString("Another team does this task")));
    }

    @Test
    void aDraftThatCannotBeStoredIsRefused() throws Exception {
        engine.task(100, 10, Task.of("social-worker@kirikiriroa").form(500).assignedTo("worker"));

        draft("{\"why\": \"a\\u0000b\"}").andExpect(status().isUnprocessableEntity());
        draft("{\"why\": {\"a\\u0000b\": [\"c\"]}}").andExpect(status().isUnprocessableEntity());
        draft("{\"why\": \"a\\\\u0000b\"}").andExpect(status().isOk());
    }

    private void submitted(String form, String title) {
        submitted(7, "UserTask_Some", form, title);
    }

    private void submitted(long process, String element, String form, String title) {
        documents.store(new Submission(
                title.hashCode(),
                process,
                "report-of-concern",
                element,
                title,
                form,
                "{}",
                Map.of(),
                null,
                report,
                "intake"));
    }

    /** The titles of what stands open on the page of the task. */
    private List<String> toRead(String username) throws Exception {
        var page = page(username, "/tasks/100").andReturn().getResponse().getContentAsString();
        return Pattern.compile("id=\"read-\\d+\">([^<]+)<")
                .matcher(page)
                .results()
                .map(title -> title.group(1))
                .toList();
    }

    private ResultActions page(String username, String path) throws Exception {
        return mvc.perform(as(username, get(path)).accept(MediaType.TEXT_HTML)).andExpect(status().isOk());
    }

    private ResultActions task(String username) throws Exception {
        return mvc.perform(as(username, get("/api/v1/tasks/100"))).andExpect(status().isOk());
    }

    private ResultActions draft(String data) throws Exception {
        return mvc.perform(as("worker", put("/api/v1/tasks/100/draft?version=0"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(data));
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username));
    }
}
