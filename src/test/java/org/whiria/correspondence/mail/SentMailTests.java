package org.whiria.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whiria.correspondence.mail.SomeLetters.aLetter;
import static org.whiria.correspondence.mail.SomeLetters.withCalendar;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.whiria.correspondence.Correspondence;
import org.whiria.correspondence.LetterState;
import org.whiria.correspondence.Recipient;
import org.whiria.correspondence.archive.LetterArchive;

/** What arrives at a real mail server. */
@MailTest
class SentMailTests {

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Autowired
    Correspondence correspondence;

    @Autowired
    PostOffice postOffice;

    @Autowired
    LetterArchive archive;

    @Autowired
    JavaMailSenderImpl server;

    @BeforeEach
    void findTheMailServer() {
        server.setPort(MAIL.getSmtp().getPort());
    }

    @Test
    void carriesTheSameWordsAsTextAndAsHtml() throws Exception {
        var id = correspondence.send(aLetter("invite"));

        postOffice.handOverWhatIsDue();

        var mail = theOnlyMail();
        assertThat(mail.getMessageID())
                .isEqualTo("<conference-invitation.0198c0de-0000-7000-8000-000000000001.invite@whiria.example>");
        assertThat(mail.getSubject()).isEqualTo("He pōwhiri: a family group conference");
        assertThat(mail.getAllRecipients()[0]).hasToString("Hana Tauira-Example <hana@whanau.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo("2026-03-02T00:00:00Z");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(text(parts.getBodyPart(0)))
                .contains("Kia ora Hana", SomeLetters.LINK.toString(), "- You are whānau.");
        assertThat(text(parts.getBodyPart(1)))
                .contains("Kia ora Hana", "href=\"" + SomeLetters.LINK + "\"", "You are whānau.", "&lt;script&gt;");
        assertThat(archive.find(id).orElseThrow().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void bringsACalendarFileThatCalendarsUnderstand() throws Exception {
        correspondence.send(withCalendar(aLetter("invite")));

        postOffice.handOverWhatIsDue();

        var attachment = ((MimeMultipart) theOnlyMail().getContent()).getBodyPart(1);
        assertThat(attachment.getContentType()).contains("text/calendar", "method=PUBLISH");
        assertThat(attachment.getFileName()).isEqualTo("hui.ics");
        var file = new CalendarBuilder().build(new StringReader(text(attachment)));
        VEvent event = file.<VEvent>getComponent("VEVENT").orElseThrow();
        assertThat(value(event, "UID")).isEqualTo(SomeLetters.SUBJECT + "@whiria.example");
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "SUMMARY")).isEqualTo("Family group conference");
        assertThat(value(event, "DTSTART")).isEqualTo("20260302T210000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20260303T000000Z");
        assertThat(value(event, "LOCATION")).isEqualTo("Te Whare Tauira, Kirikiriroa");
        assertThat(event.validate().hasErrors()).isFalse();
    }

    @Test
    void writesOnceHoweverOftenItIsAsked() {
        var first = correspondence.send(aLetter("invite"));
        postOffice.handOverWhatIsDue();
        var second = correspondence.send(aLetter("invite"));
        postOffice.handOverWhatIsDue();

        assertThat(second).isEqualTo(first);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void keepsWhatMustNotOrCannotBeSent() {
        var unsafe = correspondence.send(
                SomeLetters.aLetterTo(new Recipient("Hana", "hana@whanau.example", false), "invite"));
        var unknown = correspondence.send(SomeLetters.aLetterTo(Recipient.of("Hana", null), "reminder-1"));

        postOffice.handOverWhatIsDue();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(archive.find(unsafe).orElseThrow().state()).isEqualTo(LetterState.NOT_SENT);
        assertThat(archive.find(unsafe).orElseThrow().reason()).contains("not safe");
        assertThat(archive.find(unknown).orElseThrow().reason()).contains("No e-mail address");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static MimeMessage theOnlyMail() {
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        return MAIL.getReceivedMessages()[0];
    }

    private static String text(Part part) throws Exception {
        return part.getContent() instanceof InputStream stream
                ? new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                : (String) part.getContent();
    }
}
