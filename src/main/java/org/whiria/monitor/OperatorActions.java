package org.whiria.monitor;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operators did to processes, and why. */
@Repository
class OperatorActions {

    // language=PostgreSQL
    private static final String INSERT = """
            insert into operator_action (process_instance_key, what, by_whom, reason, happened_at)
            values (:instance, :what, :by, :reason, :now)
            """;

    // language=PostgreSQL
    private static final String SELECT = """
            select a.what, coalesce(s.name, a.by_whom) as by_whom, a.reason, a.happened_at
              from operator_action a left join staff s on s.username = a.by_whom
             where a.process_instance_key = :instance order by a.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OperatorActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long instanceKey, What what, String by, String reason) {
        jdbc.sql(INSERT)
                .param("instance", instanceKey)
                .param("what", what.name())
                .param("by", by)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    List<Action> of(long instanceKey) {
        return jdbc.sql(SELECT)
                .param("instance", instanceKey)
                .query((row, number) -> new Action(
                        What.valueOf(row.getString("what")),
                        row.getString("by_whom"),
                        row.getString("reason"),
                        row.getObject("happened_at", OffsetDateTime.class)))
                .list();
    }

    /** What can be done. */
    enum What {
        RETRIED("tried again"),
        CANCELLED("cancelled the process");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One action; {@code by} is the person's name. */
    record Action(What what, String by, String reason, OffsetDateTime at) {}
}
