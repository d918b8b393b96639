package org.whiria.correspondence.archive;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.correspondence.LetterState;
import org.whiria.correspondence.Letters;
import org.whiria.correspondence.mail.MailServer;
import org.whiria.people.Staff;

/** A person says what became of a letter, with a note that stays. */
@Component
public class Settling {

    private final Letters letters;
    private final LetterArchive archive;
    private final MailServer mailServer;

    Settling(Letters letters, LetterArchive archive, MailServer mailServer) {
        this.letters = letters;
        this.archive = archive;
        this.mailServer = mailServer;
    }

    /** Whether the letter could go out if a person says so. */
    boolean canBeSentAgain(KeptLetter letter) {
        return letter.state().isForAPerson()
                && letter.recipientEmail() != null
                && letter.recipientSafe()
                && mailServer.isConfigured();
    }

    /** Settles the letter as the person saw it; false where it has moved on since. */
    @Transactional
    public boolean settle(UUID id, int attempt, Settlement settlement, String note, Staff by) {
        if (settlement == Settlement.SEND_AGAIN
                && !archive.find(id).map(this::canBeSentAgain).orElse(false)) {
            return false;
        }
        var next = settlement == Settlement.SEND_AGAIN ? LetterState.RECORDED : LetterState.SETTLED;
        var said = "%s. %s".formatted(settlement.label(), note);
        return letters.become(next, new Letters.Claim(id, attempt), said, by.username());
    }
}
