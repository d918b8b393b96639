package org.whiria.correspondence.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.whiria.correspondence.CorrespondenceSettings;
import org.whiria.correspondence.LetterState;
import org.whiria.correspondence.Letters;
import org.whiria.correspondence.Letters.Claim;
import org.whiria.correspondence.Outgoing;

/**
 * Hands recorded letters over, outside any transaction: a letter is claimed and committed, then given to the mail
 * server, then marked. A claim whose end nobody recorded becomes uncertain and waits for a person; it is never
 * repeated by the machine. Several instances share the work.
 */
@Component
class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    /** A look ends some time, so that the application can stop between two. */
    private static final int AT_ONCE = 50;

    private final Letters letters;
    private final MailServer mailServer;
    private final CorrespondenceSettings settings;

    PostOffice(Letters letters, MailServer mailServer, CorrespondenceSettings settings) {
        this.letters = letters;
        this.mailServer = mailServer;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${whiria.correspondence.look-every:1s}", scheduler = MailScheduling.SCHEDULER)
    void handOverWhatIsDue() {
        if (!mailServer.isConfigured()) {
            return;
        }
        for (var taken = 0; taken < AT_ONCE; taken++) {
            var letter = letters.claim();
            if (letter.isEmpty()) {
                return;
            }
            handOver(letter.get());
        }
    }

    @Scheduled(
            fixedDelayString = "${whiria.correspondence.look-for-interrupted-every:15s}",
            scheduler = MailScheduling.SCHEDULER)
    void markInterrupted() {
        for (var claim : letters.interrupted(settings.uncertainAfter())) {
            if (letters.become(
                    LetterState.UNCERTAIN, claim, "The hand-over to the mail server was interrupted.", null)) {
                LOG.warn("Letter {} is uncertain: its hand-over was interrupted", claim.id());
            }
        }
    }

    private void handOver(Outgoing letter) {
        var claim = new Claim(letter.id(), letter.attempt());
        var moved = switch (mailServer.handOver(letter)) {
            case HandOver.Taken taken -> letters.become(LetterState.SENT, claim, null, null);
            case HandOver.RefusedForNow refused -> putOff(claim, refused.reason());
            case HandOver.RefusedForGood refused -> fail(claim, refused.reason());
            case HandOver.Interrupted interrupted ->
                letters.become(LetterState.UNCERTAIN, claim, interrupted.reason(), null);
        };
        if (!moved) {
            LOG.warn("Letter {} was settled by a person while attempt {} was under way", letter.id(), letter.attempt());
        }
    }

    private boolean putOff(Claim claim, String reason) {
        var waits = settings.retryAfter();
        return claim.attempt() > waits.size()
                ? fail(claim, reason)
                : letters.retry(claim, reason, waits.get(claim.attempt() - 1));
    }

    private boolean fail(Claim claim, String reason) {
        LOG.warn("Letter {} could not be sent", claim.id());
        return letters.become(LetterState.FAILED, claim, reason, null);
    }
}
