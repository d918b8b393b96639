package org.whiria.correspondence.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.whiria.correspondence.CalendarFile;
import org.whiria.correspondence.CorrespondenceSettings;
import org.whiria.correspondence.Outgoing;

/** A letter as a mail: text and HTML of the same words, the calendar file beside them, and a Message-ID that stays. */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MailMessage of(Outgoing letter, Session session, CorrespondenceSettings settings) throws MessagingException {
        var message = new MailMessage(session, "<%s>".formatted(letter.messageId()));
        message.setFrom(address(settings.sender(), settings.senderName()));
        message.setRecipient(Message.RecipientType.TO, address(letter.recipientEmail(), letter.recipientName()));
        message.setSubject(letter.subject(), UTF_8);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(letter.handedOverAt()));
        message.setHeader("Content-Language", "en-NZ");
        // RFC 3834: no answering machine should answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(parts(letter));
        message.saveChanges();
        return message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart parts(Outgoing letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.bodyText(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(letter.bodyHtml(), UTF_8, "html");
        var alternatives = new MimeMultipart("alternative", text, html);
        if (letter.calendar() == null) {
            return alternatives;
        }
        var words = new MimeBodyPart();
        words.setContent(alternatives);
        return new MimeMultipart("mixed", words, calendar(letter.calendar()));
    }

    private static MimeBodyPart calendar(String file) throws MessagingException {
        var type = "text/calendar; charset=UTF-8; method=%s".formatted(CalendarFile.METHOD.getValue());
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.getBytes(StandardCharsets.UTF_8), type)));
        part.setFileName("hui.ics");
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private static InternetAddress address(String email, String name) throws MessagingException {
        try {
            var address = new InternetAddress(email, name, UTF_8);
            address.validate();
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
