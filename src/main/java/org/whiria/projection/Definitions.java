package org.whiria.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is deployed: processes and forms. */
@Repository
public class Definitions {

    private static final Duration LAG = Duration.ofSeconds(10);

    // language=PostgreSQL
    private static final String FORM = "select key, form_id, version, schema from engine.form where key = :key";

    // language=PostgreSQL
    private static final String KNOWN = "select count(*) from engine.process_definition where key in (:keys)";

    private final JdbcClient jdbc;

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The BPMN file of a process definition, as it was deployed. */
    public Optional<String> xml(long definitionKey) {
        return jdbc.sql("select xml from engine.process_definition where key = :key")
                .param("key", definitionKey)
                .query(String.class)
                .optional();
    }

    public Optional<FormView> form(long formKey) {
        return jdbc.sql(FORM)
                .param("key", formKey)
                .query((row, number) -> new FormView(
                        row.getLong("key"),
                        row.getString("form_id"),
                        row.getInt("version"),
                        Json.tree(row.getString("schema"))))
                .optional();
    }

    /** Waits until freshly deployed processes show; whether they did in time. */
    public boolean await(Collection<Long> definitionKeys) {
        return definitionKeys.isEmpty()
                || Waiting.until(
                        () -> jdbc.sql(KNOWN)
                                        .param("keys", definitionKeys)
                                        .query(Integer.class)
                                        .single()
                                == definitionKeys.size(),
                        LAG);
    }
}
