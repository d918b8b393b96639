package org.whiria.partner;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.correspondence.About;
import org.whiria.correspondence.Block;
import org.whiria.correspondence.Correspondence;
import org.whiria.correspondence.Letter;
import org.whiria.correspondence.LetterIdentity;
import org.whiria.correspondence.Recipient;
import org.whiria.intake.Reports;
import org.whiria.platform.Contact;
import org.whiria.platform.NzTime;

/** Tells a partner that whānau agreed to a referral; the letter names nobody (OTA s66C, Privacy Act 2020 IPP 11). */
@Component
class Referrals {

    static final String FORM = "service-referral";

    private final Documents documents;
    private final Partners partners;
    private final Reports reports;
    private final Correspondence correspondence;
    private final Contact contact;
    private final NzTime time;

    Referrals(
            Documents documents,
            Partners partners,
            Reports reports,
            Correspondence correspondence,
            Contact contact,
            NzTime time) {
        this.documents = documents;
        this.partners = partners;
        this.reports = reports;
        this.correspondence = correspondence;
        this.contact = contact;
        this.time = time;
    }

    /** Writes to the partner whom the newest referral of the process instance names; one letter per referral. */
    @Transactional
    void send(UUID reportId, About about, long processInstanceKey) {
        var referral = documents
                .newest(processInstanceKey, FORM)
                .orElseThrow(() -> new IllegalStateException(
                        "No referral is on file: the form “Refer to partner” has not been submitted."));
        var code = referral.data().path("partner").asText("");
        var partner = partners.find(code)
                .orElseThrow(() -> new IllegalStateException(
                        "The partner “%s” is not in the directory of partners.".formatted(code)));
        correspondence.send(letter(referral, partner, reports.referenceOf(reportId), about));
    }

    private Letter letter(Document referral, Partner partner, String reference, About about) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Reference", reference);
        facts.put("What is shared", "This reference, and that help is asked for. No names and no details.");
        facts.put("On which basis", basis(referral));
        return new Letter(
                new LetterIdentity("referral", referral.id(), "send"),
                about,
                Recipient.of(partner.name(), partner.email()),
                "A referral for you: " + reference,
                List.of(
                        Block.paragraph("Kia ora koutou"),
                        Block.paragraph(
                                "Whānau have agreed that we ask you to walk beside them, and hope to hear from you soon."),
                        Block.facts(facts),
                        Block.paragraph(
                                ("Please call %s and give the reference. We tell you what you need to know, and keep a "
                                                + "record that we did.")
                                        .formatted(contact.phone())),
                        Block.paragraph(
                                "If you are not the right people to help, tell us at once, so that whānau do not wait."),
                        Block.paragraph("Ngā mihi")),
                null);
    }

    private String basis(Document referral) {
        var when = referral.data().path("consentOn").asText("");
        var agreed = "Whānau agreed to this referral";
        try {
            return "%s on %s.".formatted(agreed, time.date(LocalDate.parse(when)));
        } catch (DateTimeParseException noDate) {
            return agreed + ".";
        }
    }
}
