package org.whiria.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whiria.intake.Fixtures.aReport;
import static org.whiria.intake.Fixtures.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.casefile.CaseStatus;
import org.whiria.casefile.Cases;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;
import org.whiria.casefile.tamariki.Adult;
import org.whiria.casefile.tamariki.Adults;
import org.whiria.intake.register.Decision;
import org.whiria.intake.register.ReportRegister;
import org.whiria.platform.NzTime;

@CaseworkTest
class ResponsesTests {

    private static final Decision FURTHER_ACTION =
            new Decision(Pathway.CHILD_AND_FAMILY_ASSESSMENT, Timeframe.VERY_URGENT_48_HOURS, "kirikiriroa", null);

    @Autowired
    Reports reports;

    @Autowired
    Responses responses;

    @Autowired
    OpenCasesWorker worker;

    @Autowired
    ReportRegister register;

    @Autowired
    Cases cases;

    @Autowired
    Adults adults;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeStaff staff;

    @BeforeEach
    void arrive() {
        staff.arrive();
    }

    @Test
    void opensOneCaseForEachTamaitiHoweverOftenItIsAsked() {
        var report = received(Fixtures.report("07-violence-at-home-witnessed"));

        var first = responses.openCases(report, FURTHER_ACTION);
        var second = responses.openCases(report, FURTHER_ACTION);

        assertThat(first).hasSize(2).isEqualTo(second);
        assertThat(first.getFirst().reference())
                .matches("C-%d-\\d{5}"
                        .formatted(first.getFirst()
                                .openedAt()
                                .atZoneSameInstant(NzTime.ZONE)
                                .getYear()));
        assertThat(count("case_file")).isEqualTo(2);
        assertThat(count("adult")).isEqualTo(2);
        assertThat(adults.of(first.get(1).tamaitiId())).extracting("name").containsExactly("K. Brandt", "S. Lowe");
        assertThat(count("event_publication where event_type like '%CaseOpened'"))
                .isEqualTo(2);
    }

    @Test
    void opensOneCaseHoweverOftenItIsAskedWhereNoBirthIsKnown() {
        var report = received(aReport(one -> in(one, "tamariki[0]").remove("dateOfBirth")));

        var first = responses.openCases(report, FURTHER_ACTION);
        var second = responses.openCases(report, FURTHER_ACTION);

        assertThat(second).isEqualTo(first).hasSize(1);
        assertThat(count("tamaiti")).isOne();
        assertThat(count("adult")).isEqualTo(2);
    }

    @Test
    void twoUnbornOfOneReportAreTwoAndNobodyElsesToo() {
        var first = responses.openCases(received(unbornTwins("twins")), FURTHER_ACTION);
        var others = received(unbornTwins("others"));

        var second = responses.openCases(others, FURTHER_ACTION);

        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(count("tamaiti")).isEqualTo(4);
        assertThat(facts(others).path("openCase").booleanValue()).isFalse();
        assertThat(facts(others).path("earlierReports").isNull()).isTrue();
    }

    @Test
    void twoOfTheSameNameAndBirthInOneReportAreTwoAndKnownAgainAsTwo() {
        var first = responses.openCases(received(twoOfOneName("first")), FURTHER_ACTION);

        var again = responses.openCases(received(twoOfOneName("again")), FURTHER_ACTION);

        assertThat(first).doesNotHaveDuplicates().hasSize(2);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void adultsOfOneReportAreNeverOneAndAnAllegationStays() {
        responses.openCases(
                received(withAdults("first", adult("Unknown", true), adult("Unknown", false))), FURTHER_ACTION);
        var file = responses
                .openCases(
                        received(withAdults("again", adult("Unknown", null), adult("J. Lowe", true))), FURTHER_ACTION)
                .getFirst();
        responses.openCases(received(withAdults("third", adult("J. Lowe", false))), FURTHER_ACTION);

        assertThat(adults.of(file.tamaitiId()))
                .extracting(Adult::name, Adult::allegedToHaveHarmed)
                .containsExactlyInAnyOrder(
                        tuple("Unknown", true),
                        tuple("Unknown", false),
                        tuple("Unknown", null),
                        tuple("J. Lowe", true));
    }

    @Test
    void knowsATamaitiAgainWithoutMacronsAndKeepsTheOpenCase() {
        var first = responses.openCases(received(aReport()), FURTHER_ACTION).getFirst();
        var again = received(aReport(report -> {
            report.put("reference", "again");
            in(report, "tamariki[0]")
                    .put("givenNames", "Maia")
                    .put("familyName", "Tuuroa")
                    .put("school", "Kea");
        }));

        var facts = facts(again);
        var second = responses.openCases(again, FURTHER_ACTION).getFirst();

        assertThat(facts.path("openCase").booleanValue()).isTrue();
        assertThat(facts.path("earlierReports").intValue()).isOne();
        assertThat(second).isEqualTo(first);
        assertThat(cases.ofReport(again)).containsExactly(first);
        assertThat(count("tamaiti where school = 'Kea' and given_names = 'Māia'"))
                .isOne();
    }

    @Test
    void namesTheOpenCasesThatTookAReportOnAndNotThoseItOpened() {
        var first = received(aReport());
        var mine = responses.openCases(first, FURTHER_ACTION).getFirst();
        cases.allocate(mine.id(), "worker");
        var again = received(aReport(report -> report.put("reference", "again")));

        assertThat(worker.handle(decided(first)).openCases()).isEmpty();
        assertThat(worker.handle(decided(again)).openCases())
                .isEqualTo(worker.handle(decided(again)).openCases())
                .containsExactly(new OpenCasesWorker.Kept(mine.id(), "kirikiriroa", "worker"));
    }

    @Test
    void aClosedCaseMakesRoomForAnother() {
        var first = responses.openCases(received(aReport()), FURTHER_ACTION).getFirst();
        cases.allocate(first.id(), "worker");
        cases.close(first.id());
        cases.close(first.id());
        var again = received(aReport(report -> report.put("reference", "again")));

        var second = responses.openCases(again, FURTHER_ACTION).getFirst();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(cases.get(first.id()).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(facts(again).path("openCase").booleanValue()).isFalse();
    }

    @Test
    void linksAdditionalInformationToTheOpenCaseOrSaysThatThereIsNone() {
        var unknown = received(Fixtures.report("06-second-caller-same-concern"));
        var first = responses.openCases(received(aReport()), FURTHER_ACTION).getFirst();
        var more = received(aReport(report -> report.put("reference", "more")));

        assertThat(responses.linkToOpenCases(unknown)).isEmpty();
        assertThat(responses.linkToOpenCases(more)).contains(first);
        assertThat(cases.ofReport(more)).containsExactly(first);
    }

    @Test
    void theFirstDecisionStays() {
        var report = received(aReport());

        responses.decide(report, FURTHER_ACTION);
        responses.decide(report, new Decision(Pathway.NO_FURTHER_ACTION, Timeframe.NONE, "otautahi", null));

        assertThat(register.get(report).decision()).isEqualTo(FURTHER_ACTION);
    }

    @Test
    void whatIntakeTickedIsNeverLoweredByTheRecords() {
        var facts = facts(received(Fixtures.report("06-second-caller-same-concern")));

        assertThat(facts.path("openCase").booleanValue()).isTrue();
        assertThat(facts.path("earlierReports").intValue()).isOne();
    }

    @Test
    void derivesAgeBirthAndCareFromTheTamariki() {
        assertThat(facts(received(aReport())).path("youngestAgeYears").intValue())
                .isEqualTo(2);
        var unborn = facts(received(Fixtures.report("04-baby-expected-earlier-removals")));
        assertThat(unborn.path("unborn").booleanValue()).isTrue();
        assertThat(unborn.path("youngestAgeYears").isNull()).isTrue();
        assertThat(facts(received(Fixtures.report("05-bruise-in-foster-home")))
                        .path("inCare")
                        .booleanValue())
                .isTrue();
    }

    private static ObjectNode unbornTwins(String reference) {
        var report = Fixtures.report("04-baby-expected-earlier-removals");
        in(report, "tamariki[0]").put("givenNames", "Unborn");
        return twice(report, reference);
    }

    private static ObjectNode twoOfOneName(String reference) {
        return twice(aReport(), reference);
    }

    private static ObjectNode twice(ObjectNode report, String reference) {
        in(report, "indicators").putNull("earlierReports").put("openCase", false);
        report.withArray("tamariki").add(in(report, "tamariki[0]").deepCopy());
        return report.put("reference", reference);
    }

    private static ObjectNode withAdults(String reference, ObjectNode... adults) {
        var report = aReport().put("reference", reference);
        report.putArray("adults").addAll(List.of(adults));
        return report;
    }

    private static ObjectNode adult(String name, @Nullable Boolean alleged) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("allegedToHaveHarmed", alleged);
    }

    private static RecordDecisionWorker.Decided decided(UUID report) {
        return new RecordDecisionWorker.Decided(
                report, "child-and-family-assessment", "very-urgent-48-hours", "kirikiriroa", null);
    }

    private UUID received(JsonNode report) {
        return reports.receive(report, "intake").id();
    }

    private JsonNode facts(UUID report) {
        var facts = jdbc.sql("select facts from report where id = :id")
                .param("id", report)
                .query(String.class)
                .single();
        try {
            return new ObjectMapper().readTree(facts);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
