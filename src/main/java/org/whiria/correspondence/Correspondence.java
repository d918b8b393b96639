package org.whiria.correspondence;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.timeline.Timeline;
import org.whiria.casefile.timeline.TimelineEntry;
import org.whiria.correspondence.archive.LetterArchive;
import org.whiria.correspondence.mail.MailServer;

/** Writes to people: once per identity, recorded before it is handed over. */
@Component
public class Correspondence {

    private final Composition composition;
    private final Letters letters;
    private final MailServer mailServer;
    private final Timeline timeline;
    private final LetterArchive archive;

    Correspondence(
            Composition composition, Letters letters, MailServer mailServer, Timeline timeline, LetterArchive archive) {
        this.composition = composition;
        this.letters = letters;
        this.mailServer = mailServer;
        this.timeline = timeline;
        this.archive = archive;
    }

    /**
     * Records the letter in the caller's transaction and hands it to the mail server after commit. A letter of the
     * same identity that is recorded already stays as it is, and nothing more is sent.
     *
     * @return id of the letter that is on record
     */
    @Transactional
    public UUID send(Letter letter) {
        var recorded = letters.record(letter, composition.write(letter), keptBecause(letter.recipient()));
        if (recorded.isNew()) {
            timeline.add(new TimelineEntry(
                    "letter:" + recorded.id(),
                    letter.about().caseId(),
                    letter.about().reportId(),
                    TimelineEntry.Kind.CORRESPONDENCE,
                    "Letter to %s: %s".formatted(letter.recipient().name(), letter.subject()),
                    null,
                    recorded.at()));
        }
        return recorded.id();
    }

    /** Where letters stand, by their ids. */
    public Map<UUID, LetterState> states(Collection<UUID> ids) {
        return archive.states(ids);
    }

    /** Whether a letter to this recipient goes out, rather than being kept for a person to deal with. */
    public boolean reaches(Recipient recipient) {
        return keptBecause(recipient) == null;
    }

    private @Nullable String keptBecause(Recipient recipient) {
        if (recipient.email() == null) {
            return "No e-mail address is known.";
        }
        if (!recipient.safe()) {
            return "The address is marked as not safe to write to.";
        }
        return mailServer.isConfigured() ? null : "No mail server is set up.";
    }
}
