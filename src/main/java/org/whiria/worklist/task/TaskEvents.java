package org.whiria.worklist.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had a task, and who gave it back. */
@Repository
class TaskEvents {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into task_event (task_key, what, by_whom, happened_at) values (:key, :what, :by, :now)
            """;

    // language=PostgreSQL
    private static final String SELECT = """
            select e.what, coalesce(s.name, e.by_whom) as by_whom, e.happened_at
              from task_event e left join staff s on s.username = e.by_whom
             where e.task_key = :key order by e.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long taskKey, What what, String username) {
        jdbc.sql(INSERT)
                .param("key", taskKey)
                .param("what", what.name())
                .param("by", username)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    List<TaskEvent> of(long taskKey) {
        return jdbc.sql(SELECT)
                .param("key", taskKey)
                .query((row, number) -> new TaskEvent(
                        What.valueOf(row.getString("what")),
                        row.getString("by_whom"),
                        row.getObject("happened_at", OffsetDateTime.class)))
                .list();
    }

    /** What happened to a task. */
    enum What {
        CLAIMED("claimed it"),
        GIVEN_BACK("gave it back");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One event; {@code by} is the person's name. */
    record TaskEvent(What what, String by, OffsetDateTime at) {}
}
