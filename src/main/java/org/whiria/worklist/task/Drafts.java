package org.whiria.worklist.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.StoredJson;

/** Drafts of submissions, one per task. */
@Repository
class Drafts {

    // language=PostgreSQL
    private static final String SELECT = """
            select version, data, saved_by, saved_at from task_draft where task_key = :key
            """;

    /** Who has seen no draft may write the first; who has seen a version may write the next. */
    // language=PostgreSQL
    private static final String SAVE = """
            insert into task_draft as d (task_key, version, data, saved_by, saved_at)
            select :key, 1, cast(:data as jsonb), :by, :now
             where :version = 0 or exists (select 1 from task_draft where task_key = :key and version = :version)
            on conflict (task_key) do update
               set version = d.version + 1, data = excluded.data, saved_by = excluded.saved_by, saved_at = excluded.saved_at
             where d.version = :version
            returning version, data, saved_by, saved_at
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> find(long taskKey) {
        return jdbc.sql(SELECT)
                .param("key", taskKey)
                .query((row, number) -> new Draft(
                        row.getInt("version"),
                        json.parse(row.getString("data")),
                        row.getString("saved_by"),
                        row.getObject("saved_at", OffsetDateTime.class)))
                .optional();
    }

    /** Keeps a draft that goes on from a version (0: from none); empty when somebody saved another one meanwhile. */
    Optional<Draft> save(long taskKey, int version, JsonNode data, String by) {
        return jdbc.sql(SAVE)
                .param("key", taskKey)
                .param("version", version)
                .param("data", json.text(data))
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) ->
                        new Draft(row.getInt("version"), data, by, row.getObject("saved_at", OffsetDateTime.class)))
                .optional();
    }

    void discard(long taskKey) {
        jdbc.sql("delete from task_draft where task_key = :key")
                .param("key", taskKey)
                .update();
    }
}
