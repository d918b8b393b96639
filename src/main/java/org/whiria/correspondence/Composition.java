package org.whiria.correspondence;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a letter's text part, HTML part and calendar file from the one body that it was given. */
@Component
public class Composition {

    private final ITemplateEngine templates;
    private final CorrespondenceSettings settings;

    Composition(ITemplateEngine templates, CorrespondenceSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    Letters.Written write(Letter letter) {
        var messageId = letter.identity().messageId(settings.domain());
        var calendar = letter.calendar() == null ? null : CalendarFile.of(letter.calendar(), settings);
        return new Letters.Written(messageId, text(letter), html(letter), calendar);
    }

    private String text(Letter letter) {
        return letter.body().stream().map(Block::asText).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String html(Letter letter) {
        var context = new Context();
        context.setVariable("subject", letter.subject());
        context.setVariable("body", letter.body());
        context.setVariable("senderName", settings.senderName());
        return templates.process("correspondence/mail", context);
    }
}
