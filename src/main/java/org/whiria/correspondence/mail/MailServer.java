package org.whiria.correspondence.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.whiria.correspondence.CorrespondenceSettings;
import org.whiria.correspondence.Outgoing;

/**
 * The mail server that letters are handed to, where one is configured ({@code spring.mail.host}). What can be known
 * of an attempt is kept apart: taken, refused, or broken off in the middle.
 */
@Component
public class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final int FIRST_TEMPORARY = 400;
    private static final int FIRST_PERMANENT = 500;

    private final @Nullable JavaMailSenderImpl server;
    private final CorrespondenceSettings settings;

    MailServer(ObjectProvider<JavaMailSenderImpl> server, CorrespondenceSettings settings) {
        this.server = server.getIfAvailable();
        this.settings = settings;
    }

    public boolean isConfigured() {
        return server != null;
    }

    HandOver handOver(Outgoing letter) {
        if (server == null) {
            return new HandOver.RefusedForNow("No mail server is set up.");
        }
        try {
            return handOver(MailMessage.of(letter, server.getSession(), settings), server);
        } catch (MessagingException unusable) {
            LOG.warn("Letter {} cannot be written as a mail", letter.id(), unusable);
            return new HandOver.RefusedForGood(
                    "The address or the text cannot be written as a mail: " + unusable.getMessage());
        }
    }

    private static HandOver handOver(MimeMessage message, JavaMailSenderImpl server) throws MessagingException {
        var transport = server.getSession().getTransport(protocol(server));
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (AuthenticationFailedException refused) {
            return new HandOver.RefusedForNow("The mail server refuses our sign-in.");
        } catch (MessagingException away) {
            return new HandOver.RefusedForNow("The mail server cannot be reached.");
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new HandOver.Taken();
        } catch (MessagingException failure) {
            return judge(failure);
        } finally {
            closeQuietly(transport);
        }
    }

    /** Only an answer of the server is definite; a connection that breaks may break after the letter was taken. */
    private static HandOver judge(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException one; cause = one.getNextException()) {
            var code = replyCode(one);
            if (code >= FIRST_PERMANENT) {
                return new HandOver.RefusedForGood("The mail server refused it: " + oneLine(one));
            }
            if (code >= FIRST_TEMPORARY) {
                return new HandOver.RefusedForNow("The mail server put it off: " + oneLine(one));
            }
        }
        return new HandOver.Interrupted("The connection to the mail server broke off: " + oneLine(failure));
    }

    private static int replyCode(MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    private static String oneLine(MessagingException failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s+", " ");
    }

    private static String protocol(JavaMailSenderImpl server) {
        return server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
    }

    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException lateFarewell) {
            LOG.debug("The mail server did not say goodbye", lateFarewell);
        }
    }
}
