package org.whiria.conference.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns the answers to invitations; they are added, never changed. */
@Repository
public class Replies {

    private static final String COLUMNS = """
            a.invitation_id, a.number, a.answer, a.needs, a.other_need, a.comment, a.given_through,
            a.recorded_by, a.given_at
            """;

    // language=PostgreSQL
    private static final String INSERT = """
            insert into invitation_answer (invitation_id, number, answer, needs, other_need, comment, given_through,
              recorded_by, given_at)
            values (:invitationId, :number, :answer, :needs, :otherNeed, :comment, :through, :recordedBy,
              :givenAt)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an answer; false where an answer of that number was kept before. */
    public boolean add(Reply reply) {
        return jdbc.sql(INSERT)
                        .param("invitationId", reply.invitationId())
                        .param("number", reply.number())
                        .param("answer", reply.answer().code())
                        .param("needs", reply.needs().stream().map(Need::code).toArray(String[]::new))
                        .param("otherNeed", reply.otherNeed())
                        .param("comment", reply.comment())
                        .param("through", reply.through().name().toLowerCase(Locale.ROOT))
                        .param("recordedBy", reply.recordedBy())
                        .param("givenAt", reply.givenAt())
                        .update()
                == 1;
    }

    /** The newest answer, which counts. */
    public Optional<Reply> newest(UUID invitationId) {
        return jdbc.sql("select " + COLUMNS
                        + " from invitation_answer a where a.invitation_id = :id order by a.number desc limit 1")
                .param("id", invitationId)
                .query(Replies::map)
                .optional();
    }

    /** The newest answer of each person who was invited to a conference. */
    public List<Reply> newestTo(UUID conferenceId) {
        return jdbc.sql("select distinct on (a.invitation_id) " + COLUMNS + """
                          from invitation_answer a join invitation i on i.id = a.invitation_id
                         where i.conference_id = :id
                         order by a.invitation_id, a.number desc
                        """)
                .param("id", conferenceId)
                .query(Replies::map)
                .list();
    }

    private static Reply map(ResultSet row, int number) throws SQLException {
        return new Reply(
                row.getObject("invitation_id", UUID.class),
                row.getInt("number"),
                Answer.of(row.getString("answer")).orElseThrow(),
                Arrays.stream((String[]) row.getArray("needs").getArray())
                        .map(Need::of)
                        .flatMap(Optional::stream)
                        .toList(),
                row.getString("other_need"),
                row.getString("comment"),
                Reply.Through.valueOf(row.getString("given_through").toUpperCase(Locale.ROOT)),
                row.getString("recorded_by"),
                row.getObject("given_at", OffsetDateTime.class));
    }
}
