package org.whiria.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.jdbc.JdbcTestUtils.countRowsInTable;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.whiria.intake.Fixtures.aReport;
import static org.whiria.intake.Fixtures.in;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.intake.CaseworkTest;
import org.whiria.intake.ReportCaller;
import org.whiria.intake.SomeStaff;

/** Reports of other programs that are not sound: what is wrong is named, and nothing is kept. */
@CaseworkTest
class RefusedReportTests {

    @Autowired
    ReportCaller caller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @BeforeEach
    void arrive() {
        staff.arrive();
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

        caller.send(report)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem(field)));

        assertThat(countRowsInTable(jdbc, "report")).isZero();
        assertThat(countRowsInTable(jdbc, "event_publication")).isZero();
    }

    @Test
    void halfACharacterIsNoText() throws Exception {
        caller.send(aReport().toString().replace("Fresh", "\\ud800Fresh"))
                .andExpect(jsonPath("$.errors[0].field").value("concern.narrative"));
    }

    @Test
    void namesEveryFieldAtFaultAtOnce() throws Exception {
        caller.send(aReport(report -> {
                    in(report, "concern").put("injury", "broken").put("narrative", "x".repeat(20_001));
                    in(report, "tamariki[0]").put("dateOfBirth", "yesterday");
                }))
                .andExpect(jsonPath("$.errors.length()").value(3))
                .andExpect(jsonPath("$.errors[*].message").value(hasItem(containsString("at most 20,000"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reference\": \"x\",\n \"tamariki\": [", "{]", "not json", "{\"a\":1,\"a\":2}"})
    void saysWhereBrokenJsonBreaks(String body) throws Exception {
        caller.send(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("line ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"report\"", "{}", "{} {}"})
    void somethingElseThanAReportIsNoReport(String body) throws Exception {
        caller.send(body)
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors").isNotEmpty());

        assertThat(countRowsInTable(jdbc, "report")).isZero();
    }

    @Test
    void refusesTenMegabytes() throws Exception {
        caller.send(aReport(report -> in(report, "concern").put("narrative", "x".repeat(10_000_000))))
                .andExpect(status().isPayloadTooLarge());

        assertThat(countRowsInTable(jdbc, "report")).isZero();
    }
}
