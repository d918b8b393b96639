package org.whiria.monitor;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a process and all that it called stand just now. */
@Repository
public class Standings {

    /** What only holds others is no place where a process stands. */
    public static final String HIDDEN_TYPES =
            "('PROCESS', 'CALL_ACTIVITY', 'SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY', 'BOUNDARY_EVENT')";

    // language=PostgreSQL
    private static final String SELECT = """
            select x.process_instance_key, coalesce(d.name, i.process_id) as process_name, coalesce(e.name, x.element_id) as name,
                   x.element_type, x.started_at, coalesce(t.due_at, m.due_at) as due_at, coalesce(s.name, t.assignee) as claimed_by,
                   exists (select 1 from engine.incident n
                            where n.process_instance_key = i.key and n.element_instance_key = x.key and n.state = 'ACTIVE') as stuck
              from engine.process_instance i
              join engine.element_instance x on x.process_instance_key = i.key and x.state = 'ACTIVE'
              left join engine.process_definition d on d.key = i.definition_key
              left join engine.process_element e on e.definition_key = x.definition_key and e.element_id = x.element_id
              left join engine.user_task t on t.process_instance_key = i.key and t.element_instance_key = x.key and t.state = 'CREATED'
              left join engine.timer m on m.process_instance_key = i.key and m.element_instance_key = x.key and m.state = 'CREATED'
                   and m.element_id = x.element_id
              left join staff s on s.username = t.assignee
             where i.root_key = :root and i.state = 'ACTIVE' and x.element_type not in {hidden}
             order by x.started_at, x.key
            """.replace("{hidden}", HIDDEN_TYPES);

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> of(long rootKey) {
        return jdbc.sql(SELECT)
                .param("root", rootKey)
                .query((row, number) -> new Standing(
                        row.getLong("process_instance_key"),
                        row.getString("process_name"),
                        row.getString("name"),
                        row.getString("element_type"),
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getObject("due_at", OffsetDateTime.class),
                        row.getString("claimed_by"),
                        row.getBoolean("stuck")))
                .list();
    }
}
