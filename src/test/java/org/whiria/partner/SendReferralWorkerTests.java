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
        cases.submitted(reportId, 8001, "service-referral", aReferral("te-tauira"));

        sendReferral.handle(new SendReferralWorker.Subject(reportId, "ncc"));
        sendReferral.handle(new SendReferralWorker.Subject(reportId, "ncc"));

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
    void saysWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sendReferral.handle(new SendReferralWorker.Subject(reportId, "ncc")))
                .withMessageContaining("Refer to partner");
        cases.submitted(reportId, 8001, "service-referral", aReferral("nobody"));
        assertThatIllegalStateException()
                .isThrownBy(() -> sendReferral.handle(new SendReferralWorker.Subject(reportId, "ncc")))
                .withMessageContaining("nobody");
    }

    @Test
    void offersThePartnersOfTheSiteFirst() {
        assertThat(options.options("ncc")).extracting(Option::value).containsExactly("te-tauira", "far-away");
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
