package org.whiria.conference.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.Ids;

/** Owns the invitations and the steps taken on each. */
@Repository
public class Invitations {

    private static final String COLUMNS = """
            id, conference_id, name, role, basis, email, phone, language, safe_to_write, status, reply_by, closed_at
            """;

    // language=PostgreSQL
    private static final String INSERT = """
            insert into invitation (id, conference_id, position, name, role, basis, email, phone, language,
              safe_to_write, status)
            values (:id, :conferenceId, :position, :name, :role, :basis, :email, :phone, :language, :safeToWrite,
              'planned')
            """;

    // language=PostgreSQL
    private static final String BECOME = """
            update invitation set status = :status where id = :id and status in (:from)
            """;

    // language=PostgreSQL
    private static final String REPLY_BY = "update invitation set reply_by = :replyBy where id = :id";

    // language=PostgreSQL
    private static final String CLOSE = """
            update invitation set closed_at = :closedAt where id = :id and closed_at is null
            """;

    // language=PostgreSQL
    private static final String INSERT_STEP = """
            insert into invitation_step (invitation_id, step, letter_id, taken_at)
            values (:invitationId, :step, :letterId, :takenAt)
            on conflict do nothing
            """;

    // language=PostgreSQL
    private static final String STEPS = """
            select s.invitation_id, s.step, s.letter_id, s.taken_at
              from invitation_step s join invitation i on i.id = s.invitation_id
             where i.conference_id = :conferenceId
             order by s.taken_at
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Invitations(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Adds an invitation that nobody knows of yet. */
    public UUID plan(UUID conferenceId, int position, Invitee invitee) {
        var id = ids.next();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("conferenceId", conferenceId)
                .param("position", position)
                .param("name", invitee.name())
                .param("role", invitee.role())
                .param("basis", invitee.basis())
                .param("email", invitee.email())
                .param("phone", invitee.phone())
                .param("language", invitee.language())
                .param("safeToWrite", invitee.safeToWrite())
                .update();
        return id;
    }

    /** The invitation; an unknown id is a fault of the caller. */
    public Invitation get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no invitation " + id));
    }

    public Optional<Invitation> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from invitation where id = :id")
                .param("id", id)
                .query(Invitations::map)
                .optional();
    }

    /** The invitations to a conference, in the order of the list of invitees. */
    public List<Invitation> to(UUID conferenceId) {
        return jdbc.sql("select " + COLUMNS + " from invitation where conference_id = :id order by position")
                .param("id", conferenceId)
                .query(Invitations::map)
                .list();
    }

    /** Moves the invitation on; false where its status allows no such step. */
    public boolean become(InvitationStatus next, UUID id) {
        return jdbc.sql(BECOME)
                        .param("id", id)
                        .param("status", next.code())
                        .param("from", InvitationStatus.thatCanBecome(next))
                        .update()
                == 1;
    }

    public void answerBy(OffsetDateTime replyBy, UUID id) {
        jdbc.sql(REPLY_BY).param("id", id).param("replyBy", replyBy).update();
    }

    /** Nobody waits for an answer any more; false where that was so before. */
    public boolean close(UUID id, OffsetDateTime at) {
        return jdbc.sql(CLOSE).param("id", id).param("closedAt", at).update() == 1;
    }

    /** Records a step on an invitation, once. */
    public void take(Step step) {
        jdbc.sql(INSERT_STEP)
                .param("invitationId", step.invitationId())
                .param("step", step.step())
                .param("letterId", step.letterId())
                .param("takenAt", step.takenAt())
                .update();
    }

    /** The steps on all invitations to a conference, oldest first. */
    public List<Step> stepsTowards(UUID conferenceId) {
        return jdbc.sql(STEPS)
                .param("conferenceId", conferenceId)
                .query(Step.class)
                .list();
    }

    private static Invitation map(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("conference_id", UUID.class),
                new Invitee(
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("basis"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("language"),
                        row.getBoolean("safe_to_write")),
                InvitationStatus.of(row.getString("status")),
                row.getObject("reply_by", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class));
    }

    /** A letter written on an invitation: {@code invite} or {@code reminder-n}. */
    public record Step(UUID invitationId, String step, UUID letterId, OffsetDateTime takenAt) {}
}
