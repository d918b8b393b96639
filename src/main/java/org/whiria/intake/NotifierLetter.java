package org.whiria.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whiria.casefile.Pathway;
import org.whiria.correspondence.About;
import org.whiria.correspondence.Block;
import org.whiria.correspondence.Letter;
import org.whiria.correspondence.LetterIdentity;
import org.whiria.correspondence.Recipient;
import org.whiria.intake.register.ReportFile;
import org.whiria.intake.report.ReportOfConcern;
import org.whiria.platform.Contact;
import org.whiria.platform.NzTime;

/**
 * Tells the notifier whether the report was looked into and whether something follows (Oranga Tamariki Act s17(3)). It names nobody,
 * te tamaiti least of all: a mailbox may be read by others.
 */
@Component
class NotifierLetter {

    private final NzTime times;
    private final Contact contact;

    NotifierLetter(NzTime times, Contact contact) {
        this.times = times;
        this.contact = contact;
    }

    Letter write(ReportFile file, ReportOfConcern.Notifier notifier, Pathway pathway) {
        return new Letter(
                new LetterIdentity("notifier", file.id(), "told"),
                About.ofReport(file.id(), file.site()),
                // Who made the report stays out of lists and timelines.
                Recipient.of("Notifier", notifier.email()),
                "Your report of concern " + file.reference(),
                List.of(
                        Block.paragraph(notifier.name() == null ? "Kia ora" : "Kia ora " + notifier.name()),
                        Block.paragraph(
                                "Thank you for your report of concern of %s. A social worker has looked into it."
                                        .formatted(times.day(file.receivedAt()))),
                        Block.paragraph(outcome(pathway)),
                        Block.paragraph(
                                ("Because we protect the privacy of tamariki and whānau, we cannot say more in a letter. "
                                                + "If you want to talk about the decision, or know of anything new, call %s. "
                                                + "In an emergency call 111.")
                                        .formatted(contact.phone())),
                        Block.paragraph("Ngā mihi, the intake team")),
                null);
    }

    private static String outcome(Pathway pathway) {
        return switch (pathway) {
            case NO_FURTHER_ACTION ->
                "We are taking no further action now. Iwi and community services near you can help whānau as well; call us to find one.";
            case REFER_TO_SERVICES ->
                "No investigation is needed. We are offering whānau the support of a service that can help.";
            case ADDITIONAL_INFORMATION -> "What you told us has been passed on to the people whom it concerns.";
            case CHILD_AND_FAMILY_ASSESSMENT -> "We are taking further action: a child and family assessment.";
            case INVESTIGATION -> "We are taking further action: an investigation.";
        };
    }
}
