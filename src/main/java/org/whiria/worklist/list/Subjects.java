package org.whiria.worklist.list;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.casefile.browse.SearchWords;

/**
 * The cases and reports that somebody means by a reference, or by a name at the own sites, the newest first. Whether their tasks show is
 * for the list to decide.
 */
@Repository
class Subjects {

    // language=PostgreSQL
    private static final String FIND = """
            select cast(id as text) from (
                select c.id, c.opened_at as began_at from case_file c where c.reference = upper(:typed)
                union
                select r.id, r.received_at from report r where upper(r.reference) = upper(:typed)
                union
                select c.id, c.opened_at from tamaiti t join case_file c on c.tamaiti_id = t.id
                 where t.name_words @@ to_tsquery('simple', :words) and c.status <> 'closed' and c.site = any (:sites)
                union
                select r.id, r.received_at from report_tamaiti n join report r on r.id = n.report_id
                 where n.name_words @@ to_tsquery('simple', :words) and (r.site = any (:sites) or r.case_site = any (:sites))) found
             order by began_at desc
             limit 500
            """;

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> meantBy(String typed, Collection<String> sites) {
        return jdbc.sql(FIND)
                .param("sites", sites.toArray(String[]::new))
                .param("typed", typed.strip())
                .param("words", SearchWords.of(typed))
                .query(String.class)
                .list();
    }
}
