package org.whiria.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whiria.casefile.CaseFixture;
import org.whiria.conference.ConferenceTest;
import org.whiria.intake.Fixtures;
import org.whiria.intake.Reports;
import org.whiria.platform.Option;

@ConferenceTest
class SendReferralWorkerTests {

    private static final long PROCESS = 8001;

    @Autowired
    Partners partners;

    @Autowired
    PartnerOptions options;

    @Autowired
    Reports reports;

    @Autowired
    CaseFixture cases;

    @Autowired
    SendReferralWorker sendReferral;

    @Autowired
    JdbcClient jdbc;

    UUID reportId = new UUID(0, 0);
    String reference = "";

    @BeforeEach
    void receiveAReport() {
        partners.save(
                new Partner("te-tauira", "Te Tauira Example", "iwi", "kia.ora@te-tauira.example"), List.of("ncc"));
        partners.save(new Partner("far-away", "Aa Far Away Example", "provider", null), List.of("otautahi"));
        var received = reports.receive(Fixtures.aReport(), null);
        reportId = received.id();
        reference = received.reference();
    }

    @Test
    void writesOnceWithTheReferenceTheBasisAndNothingElse() {
        cases.submitted(reportId, PROCESS, "service-referral", aReferral("te-tauira"));

        sendReferral.handle(aboutTheReport(), PROCESS);
        sendReferral.handle(aboutTheReport(), PROCESS);

        var letter = jdbc.sql("select subject, body_text, recipient_email from letter where report_id = :id")
                .param("id", reportId)
                .query()
                .singleRow();
        assertThat(letter.get("recipient_email")).isEqualTo("kia.ora@te-tauira.example");
        assertThat((String) letter.get("body_text"))
                .contains(reference, "Please call", "Whānau agreed to this referral on 2 March 2026.")
                .doesNotContain("/reports/", "Sign in", "Secret Name", "Hana Consenter");
    }

    @Test
    void belongsToTheCaseOnceThereIsOne() {
        var file = cases.anOpenCase("kirikiriroa");
        cases.submitted(reportId, PROCESS, "service-referral", aReferral("te-tauira"));

        sendReferral.handle(new SendReferralWorker.Subject(reportId, file.id(), "kirikiriroa"), PROCESS);

        assertThat(jdbc.sql("select kind from letter where case_id = :id")
                        .param("id", file.id())
                        .query(String.class)
                        .list())
                .containsExactly("referral");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sendReferral.handle(aboutTheReport(), PROCESS))
                .withMessageContaining("Refer to partner");
        cases.submitted(reportId, PROCESS, "service-referral", aReferral("nobody"));
        assertThatIllegalStateException()
                .isThrownBy(() -> sendReferral.handle(aboutTheReport(), PROCESS))
                .withMessageContaining("nobody");
    }

    @Test
    void offersThePartnersOfTheSiteFirst() {
        assertThat(options.options("ncc")).extracting(Option::value).containsExactly("te-tauira", "far-away");
    }

    private SendReferralWorker.Subject aboutTheReport() {
        return new SendReferralWorker.Subject(reportId, null, "ncc");
    }

    private static Map<String, Object> aReferral(String partner) {
        return Map.of(
                "partner", partner,
                "referralAgreed", "yes",
                "consentBy", "Hana Consenter",
                "consentOn", "2026-03-02",
                "reason", "Help for Secret Name");
    }
}
