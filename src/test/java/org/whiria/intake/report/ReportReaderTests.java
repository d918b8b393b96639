package org.whiria.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.whiria.platform.problem.FieldProblem;

/** What is wrong stands beside its field, and once more in a list at the top of the page, where nothing else says what it is about. */
class ReportReaderTests {

    private final ObjectMapper json = new ObjectMapper();
    private final ReportReader reader =
            new ReportReader(Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC));

    @Test
    void saysWhichFieldAndWhoseItIsAbout() throws Exception {
        var report = aReport("""
                [{"givenNames": "Kererū"}, {"familyName": "Tōtara"}, {"givenNames": "Tūī", "dateOfBirth": "yesterday"}]
                """);
        report.withObject("/concern").put("happenedOn", "2199-01-01").put("seenOrTold", "dreamt");
        report.withObject("/indicators").put("earlierReports", "many");
        report.withObject("/notifier").put("email", "nobody");
        report.withArray("/adults").addObject().put("relationship", "uncle");

        assertThat(reader.readTyped(report).problems())
                .extracting(FieldProblem::message)
                .containsExactlyInAnyOrder(
                        "Given names of tamaiti 2 are missing. Write “Unknown” if nobody knows them, or “Unborn”.",
                        "Date of birth of tamaiti 3 is not a date: “yesterday”. Give year, month and day, for example 2024-08-30.",
                        "Name of the adult is missing. Write “Unknown” if nobody knows it.",
                        "When it happened is after the day of the report.",
                        "Seen or told must be one of: seen, told.",
                        "Earlier reports must be a whole number from 0 to 999.",
                        "Email of whoever reports must be an email address, for example name@school.example.");
    }

    @Test
    void speaksOfTheOnlyChildWithoutANumber() throws Exception {
        var report = aReport("""
                [{"givenNames": "Kererū", "dateOfBirth": "1912-03-01"}]
                """);

        assertThat(reader.readTyped(report).problems())
                .containsExactly(new FieldProblem(
                        "tamariki[0].dateOfBirth",
                        "Date of birth of the child is more than 25 years before the report."));
    }

    private ObjectNode aReport(String tamariki) throws Exception {
        var report = json.createObjectNode().put("channel", "online");
        report.set("tamariki", json.readTree(tamariki));
        report.putObject("concern")
                .put("narrative", "Two tamariki on the road at night.")
                .putArray("types")
                .add("neglect");
        return report;
    }
}
