package org.whiria.worklist.list;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.casefile.browse.SearchWords;

/** The cases and reports that somebody means by a name or a reference. Whether their tasks show is for the list to decide. */
@Repository
class Subjects {

    // language=PostgreSQL
    private static final String FIND = """
            select cast(id as text) from (
                select c.id from case_file c where c.reference = upper(:typed)
                union
                select r.id from report r where upper(r.reference) = upper(:typed)
                union
                select c.id from tamaiti t join case_file c on c.tamaiti_id = t.id
                 where t.name_words @@ to_tsquery('simple', :words) and c.status <> 'closed'
                union
                select n.report_id from report_tamaiti n where n.name_words @@ to_tsquery('simple', :words)) found
             limit 500
            """;

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> meantBy(String typed) {
        return jdbc.sql(FIND)
                .param("typed", typed.strip())
                .param("words", SearchWords.of(typed))
                .query(String.class)
                .list();
    }
}
