package org.whiria.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.whiria.intake.CaseworkTest;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.projection.EngineRows;

/** What operators do while the engine is away. */
@CaseworkTest
class RepairTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffDirectory directory;

    private EngineRows engine;

    @BeforeEach
    void aProcessRuns() {
        directory.save(new Staff("admin", "Ada Administrator", Set.of(new Group(Role.ADMINISTRATOR, "ncc"))));
        engine = new EngineRows(jdbc)
                .definition(1, "child-case")
                .instance(10, 1, "child-case")
                .variable(10, "site", "\"ncc\"")
                .instance(11, 1, "child-case", 10L, 10);
    }

    @Test
    void whoAndWhyIsOnRecordAndTheEngineHearsOfItWhenItIsBack() throws Exception {
        cancel(10, "Recorded twice")
                .andExpect(redirectedUrl("/monitor/instances/10"))
                .andExpect(flash().attribute("notice", containsString("as soon as it does")));

        assertThat(text("select by_whom || ': ' || reason from operator_action"))
                .isEqualTo("admin: Recorded twice");
        assertThat(text("select serialized_event from event_publication where listener_id like '%CancelProcesses%'"))
                .contains("10", "admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aReasonIsAskedForBeforeAnythingHappens(String reason) throws Exception {
        cancel(10, reason).andExpect(status().isUnprocessableEntity());

        assertThat(text("select count(*) from event_publication")).isEqualTo("0");
    }

    @Test
    void aRetryIsOnRecordBeforeTheEngineHearsOfIt() throws Exception {
        engine.incident(200, 10);

        retry("What cannot be kept \\u0000").andExpect(status().isUnprocessableEntity());
        assertThat(text("select count(*) from operator_action")).isEqualTo("0");

        retry("The address is corrected").andExpect(status().isServiceUnavailable());
        assertThat(text("select reason from operator_action")).isEqualTo("The address is corrected");
    }

    @Test
    void onlyAWholeProcessIsCancelledAndOnlyWhileItRuns() throws Exception {
        cancel(11, "Recorded twice").andExpect(status().isConflict());

        jdbc.sql("update engine.process_instance set state = 'COMPLETED' where key = 10")
                .update();
        cancel(10, "Recorded twice").andExpect(status().isConflict());
    }

    @Test
    void aProcessThatSaysNonsenseOfItsCaseIsShown() throws Exception {
        engine.variable(10, "caseId", "\"the one of yesterday\"");

        mvc.perform(get("/api/v1/instances/10").with(user("admin")))
                .andExpect(jsonPath("$.variables.caseId").value("the one of yesterday"));
    }

    private ResultActions cancel(long key, String reason) throws Exception {
        return mvc.perform(post("/monitor/instances/" + key + "/cancel")
                .with(user("admin"))
                .with(csrf())
                .param("reason", reason));
    }

    private ResultActions retry(String reason) throws Exception {
        return mvc.perform(post("/api/v1/instances/10/incidents/200/retry")
                .with(user("admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}"));
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
