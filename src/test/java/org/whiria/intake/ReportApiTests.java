package org.whiria.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.jdbc.JdbcTestUtils.countRowsInTable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.whiria.intake.Fixtures.aReport;
import static org.whiria.intake.Fixtures.in;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.intake.register.Decision;
import org.whiria.intake.register.ReportRegister;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.platform.AccessLog;

@CaseworkTest
class ReportApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportCaller caller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @Autowired
    StaffDirectory directory;

    @Autowired
    AccessLog accessLog;

    @Autowired
    ReportRegister register;

    @BeforeEach
    void arrive() {
        staff.arrive();
    }

    @ParameterizedTest
    @MethodSource("org.whiria.intake.Fixtures#all")
    void takesEachOfTheTenReportsAsItStands(ObjectNode report) throws Exception {
        var reference = report.path("reference").asText();

        caller.send(report)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/reports/" + reference))
                .andExpect(jsonPath("$.reference").value(reference))
                .andExpect(jsonPath("$.expected").doesNotExist())
                .andExpect(jsonPath("$.triage").value(nullValue()));

        mvc.perform(get("/api/v1/reports/" + reference).with(user("intake")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.concern.narrative")
                        .value(report.at("/concern/narrative").asText()));
    }

    @Test
    void theSameReportTwiceIsOneReport() throws Exception {
        caller.send(aReport()).andExpect(status().isCreated());

        caller.send(aReport(report -> report.remove("expected")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reference").value("01-toddler-burn"));

        assertThat(countRowsInTable(jdbc, "report")).isOne();
        assertThat(countRowsInTable(jdbc, "report_tamaiti")).isOne();
        assertThat(countRowsInTable(jdbc, "timeline_entry")).isOne();
    }

    @Test
    void onlyIntakeSendsReports() throws Exception {
        caller.send("worker", aReport().toString()).andExpect(status().isForbidden());

        assertThat(countRowsInTable(jdbc, "report")).isZero();
    }

    @Test
    void aKnownReportIsShownToThoseWhoMaySeeItAndTheLookIsRecorded() throws Exception {
        directory.save(new Staff("intake2", "Ihi Intake", Set.of(new Group(Role.INTAKE_SOCIAL_WORKER, "otautahi"))));
        caller.send(aReport()).andExpect(status().isCreated());

        caller.send("intake2", aReport().toString()).andExpect(status().isNotFound());
        caller.send(aReport()).andExpect(status().isOk());

        var file = register.find("01-toddler-burn").orElseThrow();
        assertThat(accessLog.newest("report", file.id(), 10))
                .extracting(AccessLog.Look::username)
                .containsExactly("intake");
    }

    @Test
    void anotherBodyUnderAKnownReferenceIsAConflict() throws Exception {
        caller.send(aReport()).andExpect(status().isCreated());

        caller.send(aReport(report -> in(report, "concern").put("narrative", "Something else.")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("reference"));

        assertThat(countRowsInTable(jdbc, "report")).isOne();
    }

    @Test
    void twoAtOnceMakeOneReport() throws Exception {
        try (var callers = Executors.newFixedThreadPool(8)) {
            var statuses = callers
                    .invokeAll(Collections.nCopies(
                            8,
                            () -> caller.send(aReport())
                                    .andReturn()
                                    .getResponse()
                                    .getStatus()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        }
        assertThat(countRowsInTable(jdbc, "report")).isOne();
    }

    @Test
    void givesAReferenceWhereThereIsNone() throws Exception {
        caller.send(aReport(report -> report.remove("reference")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reference").value(startsWith("R-")));
    }

    @Test
    void showsAReportToItsSitesAndTheNotifierToFewer() throws Exception {
        caller.send(aReport());
        show("worker").andExpect(status().isNotFound());
        show("supervisor").andExpect(jsonPath("$.notifier.name").value("Dr Hēmi Parata"));
        show("designer").andExpect(status().isForbidden());

        var file = register.find("01-toddler-burn").orElseThrow();
        register.decide(
                file.id(), new Decision(Pathway.INVESTIGATION, Timeframe.CRITICAL_24_HOURS, "kirikiriroa", null));

        show("worker")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notifier").value(nullValue()))
                .andExpect(jsonPath("$.decision.pathway").value("investigation"));
        show("worker2").andExpect(status().isNotFound());
        list("worker", "").andExpect(jsonPath("$.items.length()").value(1));
        list("worker2", "").andExpect(jsonPath("$.items.length()").value(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maia", "Māia Tūroa", "turo", "tuuroa maia", "01-toddler-burn"})
    void findsByNameWithoutRegardToMacronsAndByReference(String typed) throws Exception {
        caller.send(aReport());
        caller.send(Fixtures.report("02-school-lunch-and-shoes"));

        list("intake", typed)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].tamariki").value("Māia Tūroa"));
    }

    @Test
    void pagesTheListNewestFirst() throws Exception {
        Fixtures.all().forEach(report -> {
            try {
                caller.send(report);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        mvc.perform(get("/api/v1/reports?size=4&page=3").with(user("intake")))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[1].reference").value("01-toddler-burn"))
                .andExpect(jsonPath("$.more").value(false));
        mvc.perform(get("/api/v1/reports?size=1000").with(user("intake"))).andExpect(status().is4xxClientError());
    }

    private ResultActions show(String username) throws Exception {
        return mvc.perform(get("/api/v1/reports/01-toddler-burn").with(user(username)));
    }

    private ResultActions list(String username, String typed) throws Exception {
        return mvc.perform(get("/api/v1/reports").param("q", typed).with(user(username)));
    }
}
