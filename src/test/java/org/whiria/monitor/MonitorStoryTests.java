package org.whiria.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.whiria.intake.Fixtures;
import org.whiria.intake.SomeStaff;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.process.CompleteTask;
import org.whiria.process.OnTheEngine;

/** What operators see and put right, on the real engine. */
@OnTheEngine
class MonitorStoryTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @Autowired
    StaffDirectory directory;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CamundaClient client;

    private long instance;

    @BeforeEach
    void aReportIsAssessed() throws Exception {
        staff.arrive();
        directory.save(new Staff("admin", "Ada Administrator", Set.of(new Group(Role.ADMINISTRATOR, "otautahi"))));
        directory.save(new Staff("supervisor2", "Sina Supervisor", Set.of(new Group(Role.SUPERVISOR, "otautahi"))));
        mvc.perform(as("intake", post("/api/v1/reports"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Fixtures.aReport().toString()))
                .andExpect(status().isCreated());
        instance = await().atMost(SOON)
                .until(() -> number("select max(process_instance_key) from engine.user_task"), key -> key > 0);
    }

    @Test
    void showsRunningProcessesOnlyToThoseWhoOverseeTheirSite() throws Exception {
        mvc.perform(as("supervisor", get("/api/v1/instances")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].key").value(String.valueOf(instance)))
                .andExpect(jsonPath("$.items[0].reference").value("01-toddler-burn"))
                .andExpect(jsonPath("$.items[0].who").isNotEmpty())
                .andExpect(jsonPath("$.items[0].stage").value("Assess report"))
                .andExpect(jsonPath("$.items[0].nextDueAt").isNotEmpty());
        mvc.perform(as("supervisor2", get("/api/v1/instances")))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(as("intake", get("/api/v1/instances"))).andExpect(status().isForbidden());
        mvc.perform(as("admin", get("/api/v1/instances")))
                .andExpect(jsonPath("$.items[0].key").value(String.valueOf(instance)))
                .andExpect(jsonPath("$.items[0].who").isEmpty());
        mvc.perform(as("supervisor2", get("/api/v1/instances/" + instance))).andExpect(status().isNotFound());

        jdbc.sql("update engine.user_task set due_at = now() + interval '1 day'")
                .update();
        mvc.perform(as("supervisor", get("/api/v1/instances?overdue=true")))
                .andExpect(jsonPath("$.items").isEmpty());
        jdbc.sql("update engine.user_task set due_at = now() - interval '1 day'")
                .update();
        mvc.perform(as("supervisor", get("/api/v1/instances?overdue=true")))
                .andExpect(jsonPath("$.items[0].key").value(String.valueOf(instance)))
                .andExpect(jsonPath("$.items[0].overdue").value(true));
        mvc.perform(as("supervisor", get("/api/v1/instances?q=01-toddler-burn&site=ncc")))
                .andExpect(jsonPath("$.items.length()").value(1));
        mvc.perform(as("supervisor", get("/api/v1/instances?site=otautahi")))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void keepsClocksOutOfTheListUntilSomebodyAsksForThem() throws Exception {
        await().atMost(SOON)
                .until(() -> number("select count(*) from engine.process_instance where process_id = 'statutory-clock'")
                        == 1);

        mvc.perform(as("supervisor", get("/api/v1/instances")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].key").value(String.valueOf(instance)));
        mvc.perform(as("supervisor", get("/api/v1/instances?process=statutory-clock")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].reference").value("01-toddler-burn"));
    }

    @Test
    void showsWhereAnInstanceStandsAndWithWhichFacts() throws Exception {
        mvc.perform(as("supervisor", get("/api/v1/instances/" + instance)))
                .andExpect(jsonPath("$.processId").value("report-of-concern"))
                .andExpect(jsonPath("$.standings[*].elementName").value(hasItem("Assess report")))
                .andExpect(jsonPath("$.variables.site").value("ncc"));
        mvc.perform(as("supervisor", get("/monitor/instances/" + instance)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-diagram")))
                .andExpect(content().string(containsString("Assess report")))
                .andExpect(content().string(not(containsString("Cancel this process"))));
        mvc.perform(as("supervisor", get("/monitor")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("01-toddler-burn")));
    }

    @Test
    void letsAnIncidentBeTriedAgainWithAReason() throws Exception {
        var model = Bpmn.createExecutableProcess("stuck")
                .startEvent()
                .exclusiveGateway("Gateway_Enough")
                .conditionExpression("enough > 5")
                .endEvent()
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(model, "stuck.bpmn")
                .send()
                .join();
        instance = client.newCreateInstanceCommand()
                .bpmnProcessId("stuck")
                .latestVersion()
                .variables(Map.of("site", "ncc"))
                .send()
                .join()
                .getProcessInstanceKey();
        var stuck = await().atMost(SOON)
                .until(() -> number("select max(key) from engine.incident where state = 'ACTIVE'"), key -> key > 0);
        var path = "/api/v1/instances/" + instance + "/incidents/" + stuck + "/retry";

        mvc.perform(as("supervisor", get("/api/v1/instances?trouble=true")))
                .andExpect(jsonPath("$.items[0].incidents").value(1));
        mvc.perform(as("supervisor", get("/monitor/instances/" + instance)).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("What has been put right?")));
        mvc.perform(as("supervisor", post(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(as("supervisor2", post(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"mine\"}"))
                .andExpect(status().isNotFound());
        client.newSetVariablesCommand(instance)
                .variables(Map.of("enough", 6))
                .send()
                .join();
        mvc.perform(as("supervisor", post(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Looked at it.\"}"))
                .andExpect(status().isNoContent());

        await().atMost(SOON).until(() -> number("select count(*) from engine.incident where state = 'RESOLVED'") == 1);
        mvc.perform(as("supervisor", get("/monitor/instances/" + instance)).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("Looked at it.")));
    }

    @Test
    void letsAdministratorsCancelWithAReasonAndShowsWhatWasRefusedSince() throws Exception {
        var task = number("select key from engine.user_task where process_instance_key = " + instance);
        mvc.perform(as("supervisor", post("/monitor/instances/" + instance + "/cancel"))
                        .with(csrf())
                        .param("reason", "Wrong"))
                .andExpect(status().isForbidden());
        mvc.perform(as("admin", post("/monitor/instances/" + instance + "/cancel"))
                        .with(csrf())
                        .param("reason", "Recorded twice"))
                .andExpect(redirectedUrl("/monitor/instances/" + instance));
        await().atMost(SOON)
                .until(() -> number("select count(*) from engine.process_instance where state = 'TERMINATED'") == 1);

        transaction.executeWithoutResult(status -> events.publishEvent(new CompleteTask(task, Map.of())));
        await().atMost(SOON).until(() -> number("select count(*) from refused_command") == 1);
        mvc.perform(as("supervisor", get("/monitor/refused")).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("A task was submitted but the process did not go on")));
        var id = number("select max(id) from refused_command");
        mvc.perform(as("supervisor2", post("/monitor/refused/" + id + "/settle"))
                        .with(csrf())
                        .param("note", "not mine"))
                .andExpect(status().isConflict());
        mvc.perform(as("supervisor", post("/monitor/refused/" + id + "/settle"))
                        .with(csrf())
                        .param("note", "Told Ira"))
                .andExpect(redirectedUrl("/monitor/refused"));
        assertThat(number("select count(*) from refused_command where settled_at is null"))
                .isZero();
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username));
    }

    private long number(String sql) {
        return jdbc.sql("select coalesce((" + sql + "), 0)").query(Long.class).single();
    }
}
