package org.whiria.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.platform.StoredJson;

/** What is deployed: processes and forms. */
@Repository
public class Definitions {

    private static final Duration LAG = Duration.ofSeconds(10);

    // language=PostgreSQL
    private static final String FORM = "select schema from engine.form where key = :key";

    // language=PostgreSQL
    private static final String KNOWN = "select count(*) from engine.process_definition where key in (:keys)";

    private final JdbcClient jdbc;
    private final StoredJson json;

    Definitions(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The BPMN file of a process definition, as it was deployed. */
    public Optional<String> xml(long definitionKey) {
        return jdbc.sql("select xml from engine.process_definition where key = :key")
                .param("key", definitionKey)
                .query(String.class)
                .optional();
    }

    /** A Camunda Form, as it was deployed. */
    public Optional<JsonNode> form(long formKey) {
        return jdbc.sql(FORM)
                .param("key", formKey)
                .query(String.class)
                .optional()
                .map(json::parse);
    }

    /** Waits some seconds for freshly deployed processes to show. */
    public void await(Collection<Long> definitionKeys) {
        if (!definitionKeys.isEmpty()) {
            Waiting.until(
                    () -> jdbc.sql(KNOWN)
                                    .param("keys", definitionKeys)
                                    .query(Integer.class)
                                    .single()
                            == definitionKeys.size(),
                    LAG);
        }
    }
}
