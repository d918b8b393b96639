package org.whiria.correspondence.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.correspondence.LetterState;
import org.whiria.correspondence.archive.KeptLetter.Event;

/** Finds letters for the people who read them. */
@Repository
public class LetterArchive {

    private static final String IN_SHORT = """
            select id, recipient_name, subject, state, reason, site, recorded_at from letter
            """;

    // language=PostgreSQL
    private static final String OF_CASE = IN_SHORT + "where case_id = :caseId order by recorded_at desc, id desc";

    /** A letter about a case that was not sent stands on the page of its case; one about a report stands nowhere else. */
    // language=PostgreSQL
    private static final String TO_SETTLE = IN_SHORT + """
             where (state in ('UNCERTAIN', 'FAILED') and (:everywhere or site in (:sites))
                    or state = 'NOT_SENT' and report_id is not null and site in (:sites))
             order by recorded_at limit :limit
            """;

    // language=PostgreSQL
    private static final String ONE = """
            select id, message_id, case_id, report_id, site, recipient_name, recipient_email, recipient_safe, subject, body_text,
                   calendar is not null as with_calendar, state, reason, attempt, recorded_at
              from letter where id = :id
            """;

    // language=PostgreSQL
    private static final String EVENTS = """
            select happened_at, state, done_by, note from letter_event where letter_id = :id order by number
            """;

    // language=PostgreSQL
    private static final String STATES = "select id, state from letter where id in (:ids)";

    private final JdbcClient jdbc;

    LetterArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The letters of a case, newest first. */
    List<LetterInShort> ofCase(UUID caseId) {
        return jdbc.sql(OF_CASE)
                .param("caseId", caseId)
                .query(LetterInShort.class)
                .list();
    }

    /** Letters of which a person has to say what became of them, oldest first; {@code everywhere} means those in doubt only. */
    public List<LetterInShort> toSettle(Collection<String> sites, boolean everywhere, int limit) {
        return jdbc.sql(TO_SETTLE)
                .param("everywhere", everywhere)
                .param("sites", sites.isEmpty() ? List.of("") : sites)
                .param("limit", limit)
                .query(LetterInShort.class)
                .list();
    }

    public Optional<KeptLetter> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(this::map).optional();
    }

    public Map<UUID, LetterState> states(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(STATES)
                .param("ids", ids)
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), LetterState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private KeptLetter map(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new KeptLetter(
                id,
                row.getString("message_id"),
                row.getObject("case_id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getString("site"),
                row.getString("recipient_name"),
                row.getString("recipient_email"),
                row.getBoolean("recipient_safe"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getBoolean("with_calendar"),
                LetterState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempt"),
                row.getObject("recorded_at", OffsetDateTime.class),
                jdbc.sql(EVENTS).param("id", id).query(Event.class).list());
    }
}
