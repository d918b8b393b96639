package org.whiria.correspondence;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How letters leave and look.
 *
 * @param sender address that letters come from and answers go to; its domain is that of every Message-ID
 * @param senderName name shown beside it
 * @param retryAfter waiting times after a hand-over that definitely did not happen; after the last the letter has failed
 * @param uncertainAfter age at which an unfinished hand-over counts as interrupted; longer than the mail time-outs
 */
@Validated
@ConfigurationProperties("whiria.correspondence")
public record CorrespondenceSettings(
        @Email @NotBlank @DefaultValue("hui@whiria.example") String sender,
        @NotBlank @DefaultValue("Whiria") String senderName,

        @NotEmpty @DefaultValue({"1m", "5m", "15m", "1h", "4h"})
        List<Duration> retryAfter,

        @DefaultValue("3m") Duration uncertainAfter) {

    String domain() {
        return sender.substring(sender.indexOf('@') + 1);
    }
}
