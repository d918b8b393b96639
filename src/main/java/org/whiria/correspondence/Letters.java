package org.whiria.correspondence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.Ids;

/** Owns the letters and what became of them. */
@Repository
class Letters {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into letter (id, kind, subject_id, step, message_id, case_id, report_id, site, recipient_name,
              recipient_email, subject, body_text, body_html, calendar, state, reason, next_attempt_at, recorded_at)
            values (:id, :kind, :subjectId, :step, :messageId, :caseId, :reportId, :site, :recipientName,
              :recipientEmail, :subject, :bodyText, :bodyHtml, :calendar, :state, :reason, :nextAttemptAt, :recordedAt)
            on conflict (kind, subject_id, step) do nothing
            """;

    // language=PostgreSQL
    private static final String ID_OF = """
            select id from letter where kind = :kind and subject_id = :subjectId and step = :step
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
        var now = OffsetDateTime.now(clock);
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
        return new Recorded(isNew ? id : idOf(letter.identity()), isNew);
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
                .param("happenedAt", OffsetDateTime.now(clock))
                .param("state", state.name())
                .param("doneBy", doneBy)
                .param("note", note)
                .update();
    }

    /** A letter as it goes out, parts and all. */
    record Written(
            String messageId,
            String text,
            String html,
            @Nullable String calendar) {}

    record Recorded(UUID id, boolean isNew) {}
}
