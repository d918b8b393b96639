package org.whiria.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.Ids;

/** Owns the conferences. */
@Repository
public class Conferences {

    private static final String COLUMNS = "id, case_id, starts_at, place, status, outcome";

    // language=PostgreSQL
    private static final String INSERT = """
            insert into conference (id, case_id, document_id, starts_at, place, status, planned_at)
            values (:id, :caseId, :documentId, :startsAt, :place, 'planned', :plannedAt)
            on conflict (document_id) do nothing
            """;

    // language=PostgreSQL
    private static final String RECORD = """
            update conference
               set status = :status, outcome = :outcome, record_id = :recordId, recorded_at = :recordedAt
             where id = :id and status = 'planned'
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Conferences(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Plans the conference that the document asks for; empty where that was done before. */
    Optional<Conference> plan(UUID caseId, UUID documentId, OffsetDateTime startsAt, String place) {
        var planned = jdbc.sql(INSERT)
                        .param("id", ids.next())
                        .param("caseId", caseId)
                        .param("documentId", documentId)
                        .param("startsAt", startsAt)
                        .param("place", place)
                        .param("plannedAt", OffsetDateTime.now(clock))
                        .update()
                == 1;
        return planned ? Optional.of(plannedFrom(documentId)) : Optional.empty();
    }

    Conference plannedFrom(UUID documentId) {
        return one("document_id", documentId);
    }

    /** The conference; an unknown id is a fault of the caller. */
    public Conference get(UUID id) {
        return one("id", id);
    }

    /** The conferences of a case, the latest first. */
    public List<Conference> of(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from conference where case_id = :id order by starts_at desc, id desc")
                .param("id", caseId)
                .query(Conferences::map)
                .list();
    }

    /** Records what came of it; false where that was recorded before. */
    boolean record(UUID id, ConferenceStatus status, @Nullable String outcome, @Nullable UUID recordId) {
        return jdbc.sql(RECORD)
                        .param("id", id)
                        .param("status", status.code())
                        .param("outcome", outcome)
                        .param("recordId", recordId)
                        .param("recordedAt", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private Conference one(String column, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from conference where " + column + " = :id")
                .param("id", id)
                .query(Conferences::map)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no conference " + id));
    }

    private static Conference map(ResultSet row, int number) throws SQLException {
        return new Conference(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("starts_at", OffsetDateTime.class),
                row.getString("place"),
                ConferenceStatus.of(row.getString("status")),
                row.getString("outcome"));
    }
}
