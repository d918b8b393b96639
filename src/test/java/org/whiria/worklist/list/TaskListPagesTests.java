package org.whiria.worklist.list;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
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
import org.whiria.intake.Fixtures;
import org.whiria.intake.Reports;
import org.whiria.intake.SomeStaff;
import org.whiria.projection.EngineRows;
import org.whiria.projection.EngineRows.Task;

/** The task list as pages and programs ask for it; the engine is not asked. */
@CaseworkTest
class TaskListPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @Autowired
    Reports reports;

    private EngineRows engine;

    @BeforeEach
    void aProcessRuns() {
        staff.arrive();
        engine = new EngineRows(jdbc)
                .definition(1, "child-case")
                .instance(10, 1, "child-case")
                .variable(10, "site", "\"kirikiriroa\"");
    }

    @Test
    void aNameFindsMyTasksHoweverManyBearItElsewhere() throws Exception {
        casesOfOneName();
        var mine = jdbc.sql("select id from case_file where site = 'kirikiriroa'")
                .query(UUID.class)
                .single();
        engine.variable(10, "caseId", "\"" + mine + "\"").task(100, 10, Task.of("social-worker@kirikiriroa"));

        mvc.perform(get("/api/v1/tasks?q=kahurangi").with(user("worker")))
                .andExpect(jsonPath("$.tasks[*].key", contains("100")));
    }

    @Test
    void theListIsShownAnewWhenOnlyANumberOnATabHasChanged() throws Exception {
        var seen = text(list("mine", "0").andExpect(status().isOk())).replaceAll("(?s).*seen=([0-9a-f]+).*", "$1");
        list("mine", seen).andExpect(status().isNoContent());

        engine.task(100, 10, Task.of("social-worker@kirikiriroa"));

        list("mine", seen).andExpect(status().isOk());
    }

    @Test
    void warningsAreAskedForOnlyByThoseWhomClocksWarn() throws Exception {
        mvc.perform(get("/tasks").with(user("worker"))).andExpect(content().string(containsString("/clocks/notices")));
        for (var other : List.of("designer", "admin")) {
            mvc.perform(get("/tasks").with(user(other)))
                    .andExpect(content()
                            .string(allOf(
                                    not(containsString("/clocks/notices")),
                                    containsString("What process designers and administrators do here"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z,0,1", "-0044-03-15T00:00:00Z,0,1", "tomorrow,0,1", "1"})
    void aCursorThatIsNotOursIsRefused(String cursor) throws Exception {
        var after = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        mvc.perform(get("/api/v1/tasks").param("after", after).with(user("worker")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Take the cursor from the page before")));
    }

    private ResultActions list(String view, String seen) throws Exception {
        return mvc.perform(get("/tasks")
                .param("view", view)
                .param("seen", seen)
                .with(user("worker"))
                .accept(MediaType.TEXT_HTML));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    /** One at Kirikiriroa, and more elsewhere than one look takes in, all of them newer. */
    private void casesOfOneName() {
        reports.receive(Fixtures.aReport(), null);
        jdbc.sql("""
                        insert into tamaiti (id, given_names, family_name, name_key, gender, recorded_at)
                        select cast(md5('t' || n) as uuid), 'Kahurangi', 'Example', 'kahurangi example', 'unknown', now()
                          from generate_series(0, 600) n
                        """).update();
        jdbc.sql("""
                        insert into case_file (id, reference, tamaiti_id, report_id, site, pathway, timeframe_level, status, opened_at)
                        select cast(md5('c' || n) as uuid), 'C-2026-' || (90000 + n), cast(md5('t' || n) as uuid),
                               (select id from report), case n when 0 then 'kirikiriroa' else 'otautahi' end, 'investigation',
                               'critical-24-hours', 'awaiting-allocation', now() + n * interval '1 minute'
                          from generate_series(0, 600) n
                        """).update();
    }
}
