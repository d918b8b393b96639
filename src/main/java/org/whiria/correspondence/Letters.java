package org.whiria.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.platform.Ids;

/** Owns the letters: writes each once, and moves it from state to state with an event for every step. */
@Repository
public class Letters {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into letter (id, kind, subject_id, step, message_id, case_id, report_id, site, recipient_name,
              recipient_email, recipient_safe, subject, body_text, body_html, calendar, state, reason, next_attempt_at,
              recorded_at)
            values (:id, :kind, :subjectId, :step, :messageId, :caseId, :reportId, :site, :recipientName,
              :recipientEmail, :recipientSafe, :subject, :bodyText, :bodyHtml, :calendar, :state, :reason,
              :nextAttemptAt, :recordedAt)
            on conflict (kind, subject_id, step) do nothing
            """;

    // language=PostgreSQL
    private static final String ID_OF = """
            select id from letter where kind = :kind and subject_id = :subjectId and step = :step
            """;

    // language=PostgreSQL
    private static final String CLAIM = """
            update letter
               set state = 'HANDING_OVER', attempt = attempt + 1, next_attempt_at = null, handed_over_at = :now
             where id = (select id from letter
                          where state = 'RECORDED' and next_attempt_at <= :now
                          order by next_attempt_at
                          limit 1
                            for update skip locked)
            returning id, message_id, recipient_name, recipient_email, subject, body_text, body_html, calendar, attempt,
              handed_over_at
            """;

    /** {@code attempt} is the letter's version: who does not know of the newest hand-over decides nothing. */
    // language=PostgreSQL
    private static final String BECOME = """
            update letter set state = :state, reason = :reason, next_attempt_at = :nextAttemptAt
             where id = :id and attempt = :attempt and state in (:from)
            """;

    // language=PostgreSQL
    private static final String INTERRUPTED = """
            select id, attempt from letter where state = 'HANDING_OVER' and handed_over_at < :before
            """;

    // language=PostgreSQL
    private static final String INSERT_EVENT = """
            insert into letter_event (letter_id, happened_at, state, done_by, note)
            values (:letterId, :happenedAt, :state, :doneBy, :note)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    Letters(JdbcClient jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records the letter unless one of its identity is on record; {@code keptBecause} says why it is not to be sent. */
    Recorded record(Letter letter, Written written, @Nullable String keptBecause) {
        var now = now();
        var state = keptBecause == null ? LetterState.RECORDED : LetterState.NOT_SENT;
        var id = ids.next();
        var isNew = jdbc.sql(INSERT)
                        .param("id", id)
                        .param("kind", letter.identity().kind())
                        .param("subjectId", letter.identity().subject())
                        .param("step", letter.identity().step())
                        .param("messageId", written.messageId())
                        .param("caseId", letter.about().caseId())
                        .param("reportId", letter.about().reportId())
                        .param("site", letter.about().site())
                        .param("recipientName", letter.recipient().name())
                        .param("recipientEmail", letter.recipient().email())
                        .param("recipientSafe", letter.recipient().safe())
                        .param("subject", letter.subject())
                        .param("bodyText", written.text())
                        .param("bodyHtml", written.html())
                        .param("calendar", written.calendar())
                        .param("state", state.name())
                        .param("reason", keptBecause)
                        .param("nextAttemptAt", state == LetterState.RECORDED ? now : null)
                        .param("recordedAt", now)
                        .update()
                == 1;
        if (isNew) {
            addEvent(id, state, null, keptBecause);
        }
        return new Recorded(isNew ? id : idOf(letter.identity()), isNew, now);
    }

    /** Takes the next letter that is due, for this instance alone; committed before the mail server hears of it. */
    @Transactional
    public Optional<Outgoing> claim() {
        var claimed = jdbc.sql(CLAIM).param("now", now()).query(Outgoing.class).optional();
        claimed.ifPresent(letter -> addEvent(letter.id(), LetterState.HANDING_OVER, null, null));
        return claimed;
    }

    /** Moves the letter on; false where it is no longer in a state, or at an attempt, from which it can. */
    @Transactional
    public boolean become(LetterState next, Claim claim, @Nullable String reason, @Nullable String doneBy) {
        return become(next, claim, reason, doneBy, next == LetterState.RECORDED ? now() : null);
    }

    /** Puts the letter back for another attempt later. */
    @Transactional
    public boolean retry(Claim claim, String reason, Duration after) {
        return become(LetterState.RECORDED, claim, reason, null, now().plus(after));
    }

    /** Hand-overs that should have ended by now. */
    public List<Claim> interrupted(Duration age) {
        return jdbc.sql(INTERRUPTED)
                .param("before", now().minus(age))
                .query(Claim.class)
                .list();
    }

    private boolean become(
            LetterState next,
            Claim claim,
            @Nullable String reason,
            @Nullable String doneBy,
            @Nullable OffsetDateTime nextAttemptAt) {
        var moved = jdbc.sql(BECOME)
                        .param("id", claim.id())
                        .param("attempt", claim.attempt())
                        .param("from", LetterState.thatCanBecome(next))
                        .param("state", next.name())
                        .param("reason", reason)
                        .param("nextAttemptAt", nextAttemptAt)
                        .update()
                == 1;
        if (moved) {
            addEvent(claim.id(), next, doneBy, reason);
        }
        return moved;
    }

    private UUID idOf(LetterIdentity identity) {
        return jdbc.sql(ID_OF)
                .param("kind", identity.kind())
                .param("subjectId", identity.subject())
                .param("step", identity.step())
                .query(UUID.class)
                .single();
    }

    private void addEvent(UUID letterId, LetterState state, @Nullable String doneBy, @Nullable String note) {
        jdbc.sql(INSERT_EVENT)
                .param("letterId", letterId)
                .param("happenedAt", now())
                .param("state", state.name())
                .param("doneBy", doneBy)
                .param("note", note)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** A letter as it goes out, parts and all. */
    record Written(
            String messageId,
            String text,
            String html,
            @Nullable String calendar) {}

    record Recorded(UUID id, boolean isNew, OffsetDateTime at) {}

    /** A letter at the attempt that the caller knows of. */
    public record Claim(UUID id, int attempt) {}
}
