package org.whiria.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.CaseFixture;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.conference.ConferenceTest;
import org.whiria.intake.SomeStaff;

@ConferenceTest
@RecordApplicationEvents
class AssessmentsTests {

    private static final long PROCESS = 7;

    @Autowired
    CaseFixture cases;

    @Autowired
    Timeline timeline;

    @Autowired
    RecordOutcomeWorker worker;

    @Autowired
    FindAssessmentWorker finder;

    @Autowired
    ReferNeedWorker referrer;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @Autowired
    MockMvc mvc;

    private CaseFile file;

    @BeforeEach
    void openCase() {
        staff.arrive();
        file = cases.anOpenCase("kirikiriroa");
    }

    @Test
    void recordsTheOutcomeWithItsFindingsOnceAndShowsIt() throws Exception {
        cases.submitted(
                file,
                PROCESS,
                "core-assessment",
                Map.of(
                        "findings",
                        List.of(Map.of("harm", "physical", "finding", "substantiated", "evidence", "Seen."))));
        var outcome = new Assessments.Outcome(file.id(), true, null, true);

        worker.handle(outcome, PROCESS);
        worker.handle(outcome, PROCESS);

        assertThat(finder.handle(new FindAssessmentWorker.Case(file.id())).assessmentSignedOff())
                .isTrue();
        assertThat(jdbc.sql("select harm || ' ' || finding from assessment_finding")
                        .query(String.class)
                        .list())
                .containsExactly("physical substantiated");
        assertThat(timeline.ofCase(file.id()))
                .filteredOn(entry -> entry.summary().startsWith("Assessment"))
                .hasSize(1);
        mvc.perform(get("/cases/{reference}/assessments", file.reference()).with(user("worker")))
                .andExpect(content().string(containsString("In need of care or protection")))
                .andExpect(content().string(containsString("Physical abuse: substantiated")));
        mvc.perform(get("/cases/{reference}/assessments", file.reference()).with(user("worker2")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCaseWithoutARecordedOutcomeHasNoAssessmentYet() {
        assertThat(finder.handle(new FindAssessmentWorker.Case(file.id())).assessmentSignedOff())
                .isFalse();
    }

    @Test
    void aNeedIsOnTheTimelineOnceAndToldToTheProcessOfTheCase() {
        var need = new NeedFound(file.id(), UUID.randomUUID(), List.of("14-1-a"));

        referrer.handle(need);
        referrer.handle(need);

        assertThat(timeline.ofCase(file.id()))
                .filteredOn(entry -> entry.summary().contains("referred to a family group conference"))
                .hasSize(1);
        assertThat(events.stream(NeedFound.class)).contains(need);
    }

    @Test
    void anOutcomeWithoutAnAssessmentIsRefused() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        worker.handle(new Assessments.Outcome(file.id(), false, "no-further-action", true), PROCESS))
                .withMessageContaining("not on file");
    }
}
