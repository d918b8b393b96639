package org.whiria.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server that letters are handed to, where one is configured ({@code spring.mail.host}). */
@Component
class MailServer {

    private final @Nullable JavaMailSenderImpl sender;

    MailServer(ObjectProvider<JavaMailSenderImpl> sender) {
        this.sender = sender.getIfAvailable();
    }

    boolean isConfigured() {
        return sender != null;
    }
}
