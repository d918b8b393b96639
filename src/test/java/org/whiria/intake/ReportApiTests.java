package org.whiria.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.whiria.intake.Fixtures.aReport;
import static org.whiria.intake.Fixtures.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
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

        send(report)
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
        send(aReport()).andExpect(status().isCreated());

        send(aReport(report -> report.remove("expected")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reference").value("01-toddler-burn"));

        assertThat(count("report")).isOne();
        assertThat(count("report_tamaiti")).isOne();
        assertThat(count("timeline_entry")).isOne();
    }

    @Test
    void onlyIntakeSendsReports() throws Exception {
        send("worker", aReport().toString()).andExpect(status().isForbidden());

        assertThat(count("report")).isZero();
    }

    @Test
    void aKnownReportIsShownToThoseWhoMaySeeItAndTheLookIsRecorded() throws Exception {
        directory.save(new Staff("intake2", "Ihi Intake", Set.of(new Group(Role.INTAKE_SOCIAL_WORKER, "otautahi"))));
        send(aReport()).andExpect(status().isCreated());

        send("intake2", aReport().toString()).andExpect(status().isNotFound());
        send(aReport()).andExpect(status().isOk());

        var file = register.find("01-toddler-burn").orElseThrow();
        assertThat(accessLog.newest("report", file.id(), 10))
                .extracting(AccessLog.Look::username)
                .containsExactly("intake");
    }

    @Test
    void anotherBodyUnderAKnownReferenceIsAConflict() throws Exception {
        send(aReport()).andExpect(status().isCreated());

        send(aReport(report -> in(report, "concern").put("narrative", "Something else.")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("reference"));

        assertThat(count("report")).isOne();
    }

    @Test
    void twoAtOnceMakeOneReport() throws Exception {
        try (var callers = Executors.newFixedThreadPool(8)) {
            var statuses = callers
                    .invokeAll(Collections.nCopies(
                            8, () -> send(aReport()).andReturn().getResponse().getStatus()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        }
        assertThat(count("report")).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | tamariki | [] | tamariki",
                "'' | tamariki | null | tamariki",
                "'' | tamariki | {} | tamariki",
                "'' | tamariki | [1] | tamariki[0]",
                "'' | channel | \"pigeon\" | channel",
                "'' | channel | null | channel",
                "'' | receivedAt | \"2026-02-30T10:00:00+13:00\" | receivedAt",
                "'' | receivedAt | \"2099-01-01T10:00:00+13:00\" | receivedAt",
                "'' | receivedAt | 1763430000 | receivedAt",
                "'' | reference | \"../../etc\" | reference",
                "'' | wings | 2 | wings",
                "'' | notifier | \"Hēmi\" | notifier",
                "notifier | email | \"hemi\" | notifier.email",
                "tamariki[0] | dateOfBirth | \"2026-02-30\" | tamariki[0].dateOfBirth",
                "tamariki[0] | dateOfBirth | \"2027-01-01\" | tamariki[0].dateOfBirth",
                "tamariki[0] | dateOfBirth | \"1950-01-01\" | tamariki[0].dateOfBirth",
                "tamariki[0] | dateOfBirth | 20240830 | tamariki[0].dateOfBirth",
                "tamariki[0] | expectedBirth | \"2029-01-01\" | tamariki[0].expectedBirth",
                "tamariki[0] | gender | \"girl\" | tamariki[0].gender",
                "tamariki[0] | givenNames | \" \" | tamariki[0].givenNames",
                "tamariki[0] | givenNames | 7 | tamariki[0].givenNames",
                "tamariki[0] | inCare | \"false\" | tamariki[0].inCare",
                "tamariki[0] | ethnicities | \"Māori\" | tamariki[0].ethnicities",
                "tamariki[0] | iwi | [null, 3] | tamariki[0].iwi[1]",
                "tamariki[0] | shoeSize | 24 | tamariki[0].shoeSize",
                "adults[1] | name | null | adults[1].name",
                "concern | types | [] | concern.types",
                "concern | types | [\"physical\", \"magic\"] | concern.types[1]",
                "concern | narrative | null | concern.narrative",
                "concern | narrative | \"a\\u0000b\" | concern.narrative",
                "concern | injury | \"broken\" | concern.injury",
                "concern | happenedOn | \"2026-12-24\" | concern.happenedOn",
                "safety | needsMedicalCareNow | 1 | safety.needsMedicalCareNow",
                "indicators | earlierReports | -1 | indicators.earlierReports",
                "indicators | earlierReports | 1.5 | indicators.earlierReports",
                "indicators | earlierReports | \"3\" | indicators.earlierReports",
                "indicators | openCase | [] | indicators.openCase"
            })
    void namesTheFieldAtFaultAndLeavesNothingBehind(String object, String name, String value, String field)
            throws Exception {
        var report = aReport();
        in(report, object).set(name, new ObjectMapper().readTree(value));

        send(report)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem(field)));

        assertThat(count("report")).isZero();
        assertThat(count("event_publication")).isZero();
    }

    @Test
    void halfACharacterIsNoText() throws Exception {
        send(aReport().toString().replace("Fresh", "\\ud800Fresh"))
                .andExpect(jsonPath("$.errors[0].field").value("concern.narrative"));
    }

    @Test
    void namesEveryFieldAtFaultAtOnce() throws Exception {
        send(aReport(report -> {
                    in(report, "concern").put("injury", "broken").put("narrative", "x".repeat(20_001));
                    in(report, "tamariki[0]").put("dateOfBirth", "yesterday");
                }))
                .andExpect(jsonPath("$.errors.length()").value(3))
                .andExpect(jsonPath("$.errors[*].message").value(hasItem(containsString("at most 20,000"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reference\": \"x\",\n \"tamariki\": [", "{]", "not json", "{\"a\":1,\"a\":2}"})
    void saysWhereBrokenJsonBreaks(String body) throws Exception {
        send(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("line ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"report\"", "{}", "{} {}"})
    void somethingElseThanAReportIsNoReport(String body) throws Exception {
        send(body)
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors").isNotEmpty());

        assertThat(count("report")).isZero();
    }

    @Test
    void refusesTenMegabytes() throws Exception {
        send(aReport(report -> in(report, "concern").put("narrative", "x".repeat(10_000_000))))
                .andExpect(status().isPayloadTooLarge());

        assertThat(count("report")).isZero();
    }

    @Test
    void givesAReferenceWhereThereIsNone() throws Exception {
        send(aReport(report -> report.remove("reference")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reference").value(startsWith("R-")));
    }

    @Test
    void showsAReportToItsSitesAndTheNotifierToFewer() throws Exception {
        send(aReport());
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
        send(aReport());
        send(Fixtures.report("02-school-lunch-and-shoes"));

        list("intake", typed)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].tamariki").value("Māia Tūroa"));
    }

    @Test
    void pagesTheListNewestFirst() throws Exception {
        Fixtures.all().forEach(report -> {
            try {
                send(report);
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

    private ResultActions send(JsonNode report) throws Exception {
        return send(report.toString());
    }

    private ResultActions send(String body) throws Exception {
        return send("intake", body);
    }

    private ResultActions send(String username, String body) throws Exception {
        return mvc.perform(post("/api/v1/reports")
                .with(user(username))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions show(String username) throws Exception {
        return mvc.perform(get("/api/v1/reports/01-toddler-burn").with(user(username)));
    }

    private ResultActions list(String username, String typed) throws Exception {
        return mvc.perform(get("/api/v1/reports").param("q", typed).with(user(username)));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
