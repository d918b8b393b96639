package org.whiria.worklist.list;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.Option;

/** The processes whose tasks a list can be narrowed to. */
@Repository
class ProcessNames {

    // language=PostgreSQL
    private static final String SELECT = """
            select distinct on (process_id) process_id as value, coalesce(name, process_id) as label
              from engine.process_definition where not deleted
             order by process_id, version desc
            """;

    private final JdbcClient jdbc;

    ProcessNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> all() {
        return jdbc.sql(SELECT).query(Option.class).list();
    }
}
