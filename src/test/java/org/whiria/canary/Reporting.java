package org.whiria.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.intake.Fixtures;
import org.whiria.site.Browser;

/** The ways in which a concern is reported. */
final class Reporting {

    private static final String SITE = "kirikiriroa";

    private final int port;
    private final Casework casework;
    private final Canaries canaries;
    private final JdbcClient jdbc;

    Reporting(int port, Casework casework, Canaries canaries, JdbcClient jdbc) {
        this.port = port;
        this.casework = casework;
        this.canaries = canaries;
        this.jdbc = jdbc;
    }

    void somebodyReportsOnThePublicPage() throws Exception {
        var browser = new Browser(port);
        var form = PageForm.on(browser, "/report", canaries)
                .with("concern.types", "wellbeing")
                .with("concern.injury", "none");
        assertThat(browser.post("/report", form.fields()).statusCode()).isEqualTo(302);
    }

    void intakeRecordsAReportThatIsReferred() throws Exception {
        var reference = intakeRecordsAReportToRefer();
        casework.does("intake", "Refer to partner", reference, Map.of("partner", "te-awa-whanau-ora"));
        casework.does("intake", "Inform whānau and te tamaiti", reference, Map.of());
    }

    void intakeRecordsAReportWhoseReferralIsDeclined() throws Exception {
        var reference = intakeRecordsAReportToRefer();
        casework.does("intake", "Refer to partner", reference, Map.of("referralAgreed", "no"));
        casework.does("intake", "Assess report", reference, responds("no-further-action"));
        casework.does("supervisor", "Approve decision", reference, Map.of());
    }

    private String intakeRecordsAReportToRefer() throws Exception {
        var browser = new Browser(port).signIn("intake", "whiria");
        var form = PageForm.on(browser, "/reports/new", canaries)
                .with("channel", "phone")
                .with("concern.types", "wellbeing")
                .with("indicators.consentToReferral", "true");
        assertThat(browser.post("/reports/new", form.fields()).statusCode()).isEqualTo(302);
        var reference = newestReport();
        casework.does("intake", "Assess report", reference, responds("refer-to-services"));
        casework.does("supervisor", "Approve decision", reference, Map.of());
        return reference;
    }

    List<String> aProgramReportsThreeTamariki() {
        var report = new SungReport(canaries).report();
        var tamariki = (ArrayNode) report.path("tamariki");
        for (var more = 0; more < 2; more++) {
            var next = (ObjectNode) tamariki.path(0).deepCopy();
            next.put("givenNames", canaries.word("another of the tamariki"));
            tamariki.add(next);
        }
        var reference = canaries.plain("reference of the report");
        casework.person("intake").reports(report.put("reference", reference)).taken();
        casework.does("intake", "Assess report", reference, responds("investigation"));
        casework.does("supervisor", "Approve decision", reference, Map.of());
        return tamariki.findValuesAsText("givenNames");
    }

    String moreIsReportedAbout(String name, String pathway) {
        var report = new SungReport(canaries).report();
        var reference = canaries.plain("reference of a later report");
        Fixtures.in(report, "tamariki[0]").put("givenNames", name).put("familyName", familyOf(name));
        Fixtures.in(report, "indicators").put("openCase", true);
        casework.person("intake").reports(report.put("reference", reference)).taken();
        casework.does("intake", "Assess report", reference, responds(pathway));
        casework.does("supervisor", "Approve decision", reference, Map.of());
        return reference;
    }

    static Map<String, String> responds(String pathway) {
        return Map.of(
                "pathway",
                pathway,
                "timeframeLevel",
                "critical-24-hours",
                "caseSite",
                SITE,
                "possibleOffence",
                "no",
                "harmInCare",
                "no",
                "subsequentChild",
                "no",
                "soleCarerImprisoned",
                "no");
    }

    private String familyOf(String name) {
        return jdbc.sql("select family_name from tamaiti where given_names = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    String newestReport() {
        return jdbc.sql("select reference from report order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
