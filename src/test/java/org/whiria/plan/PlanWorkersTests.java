package org.whiria.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.CaseFixture;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.conference.ConferenceTest;
import org.whiria.intake.SomeStaff;
import org.whiria.plan.RecordPlanWorker.Approved;
import org.whiria.plan.RecordReviewWorker.Reviewed;
import org.whiria.platform.AccessLog;

@ConferenceTest
class PlanWorkersTests {

    private static final long PROCESS = 7001;

    @Autowired
    CaseFixture cases;

    @Autowired
    Plans plans;

    @Autowired
    RecordPlanWorker recordPlan;

    @Autowired
    RecordReviewWorker recordReview;

    @Autowired
    SomeStaff staff;

    @Autowired
    Timeline timeline;

    @Autowired
    AccessLog accessLog;

    @Autowired
    MockMvc mvc;

    CaseFile file;

    @BeforeEach
    void openACase() {
        staff.arrive();
        file = cases.anOpenCase("kirikiriroa");
    }

    @Test
    void putsAnApprovedPlanIntoForceOnce() {
        cases.submitted(file, PROCESS, "plan", aPlan("Hana"));

        recordPlan.handle(new Approved(file.id(), "agreed"), PROCESS);
        recordPlan.handle(new Approved(file.id(), "agreed"), PROCESS);

        assertThat(plans.of(file.id())).singleElement().satisfies(plan -> {
            assertThat(plan.version()).isEqualTo(1);
            assertThat(plan.goals()).containsExactly(new Plan.Goal("Home is safe", "Safety"));
            assertThat(plan.actions())
                    .containsExactly(new Plan.Action("Weekly visits", "Hana", LocalDate.of(2026, 4, 1)));
            assertThat(plan.voice().ownWords()).isEqualTo("I want to stay with Nan");
        });
    }

    @Test
    void makesAChangeANewVersion() {
        cases.submitted(file, PROCESS, "plan", aPlan("Hana"));
        recordPlan.handle(new Approved(file.id(), "agreed"), PROCESS);
        cases.submitted(file, PROCESS + 1, "plan", aPlan("Rangi"));

        recordPlan.handle(new Approved(file.id(), "court"), PROCESS + 1);

        assertThat(plans.of(file.id())).extracting(Plan::version).containsExactly(2, 1);
        assertThat(plans.of(file.id()).getFirst().actions().getFirst().owner()).isEqualTo("Rangi");
    }

    @Test
    void refusesAnActionThatNobodyOwns() {
        cases.submitted(file, PROCESS, "plan", aPlan(" "));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> recordPlan.handle(new Approved(file.id(), "agreed"), PROCESS))
                .withMessage("Action 1 of the plan has no owner.");
        assertThat(plans.of(file.id())).isEmpty();
    }

    @Test
    void keepsAReviewWithTheReasonWhyTeTamaitiWasNotHeardOnce() {
        cases.submitted(file, PROCESS, "plan", aPlan("Hana"));
        recordPlan.handle(new Approved(file.id(), "agreed"), PROCESS);
        cases.submitted(
                file, PROCESS, "plan-review", Map.of("voiceHeard", "no", "voiceReasonNotHeard", "Away; asked twice"));
        var reviewed = new Reviewed(file.id(), "continue", "2026-09-01T17:00:00+12:00");

        recordReview.handle(reviewed, PROCESS);
        recordReview.handle(reviewed, PROCESS);

        assertThat(plans.of(file.id()).getFirst().reviews()).singleElement().satisfies(review -> {
            assertThat(review.outcomeInWords()).isEqualTo("The plan continues");
            assertThat(review.voice().heard()).isFalse();
            assertThat(review.voice().reasonNotHeard()).isEqualTo("Away; asked twice");
        });
        assertThat(timeline.ofCase(file.id()))
                .extracting(TimelineEntry::summary)
                .containsOnlyOnce("Plan recorded", "Plan reviewed. The plan continues");
    }

    @Test
    void showsThePlanToThoseAtTheSiteOnly() throws Exception {
        cases.submitted(file, PROCESS, "plan", aPlan("Hana"));
        recordPlan.handle(new Approved(file.id(), "agreed"), PROCESS);

        mvc.perform(get("/cases/{reference}/plan", file.reference()).with(user("worker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("I want to stay with Nan")))
                .andExpect(content().string(containsString("1 April 2026")));
        mvc.perform(get("/cases/{reference}/plan", file.reference()).with(user("worker2")))
                .andExpect(status().isNotFound());
        assertThat(accessLog.newest("case", file.id(), 10))
                .extracting(AccessLog.Look::username)
                .containsExactly("worker");
    }

    private static Map<String, Object> aPlan(String owner) {
        return Map.of(
                "goals", List.of(Map.of("goal", "Home is safe", "need", "Safety")),
                "actions", List.of(Map.of("action", "Weekly visits", "owner", owner, "dueOn", "2026-04-01")),
                "voiceHeard", "yes",
                "voiceOwnWords", "I want to stay with Nan",
                "voiceHow", "alone",
                "voiceEffect", "Nan is in the plan");
    }
}
