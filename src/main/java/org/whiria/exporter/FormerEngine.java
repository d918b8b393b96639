package org.whiria.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Removes what a partition of a former engine has left behind. */
final class FormerEngine {

    private record Owned(String table, String key) {}

    /** The column that carries the key whose partition writes the row; {@code task_candidate} follows {@code user_task}. */
    private static final List<Owned> TABLES = List.of(
            new Owned("process_definition", "key"),
            new Owned("process_element", "definition_key"),
            new Owned("form", "key"),
            new Owned("decision_requirements", "key"),
            new Owned("decision_definition", "key"),
            new Owned("process_instance", "key"),
            new Owned("element_instance", "key"),
            new Owned("sequence_flow", "process_instance_key"),
            new Owned("variable", "scope_key"),
            new Owned("user_task", "key"),
            new Owned("task_candidate", "task_key"),
            new Owned("incident", "key"),
            new Owned("job", "key"),
            new Owned("timer", "key"),
            new Owned("message_subscription", "key"),
            new Owned("message_start_subscription", "key"),
            new Owned("message", "key"),
            new Owned("correlated_message", "subscription_key"),
            new Owned("signal_broadcast", "key"),
            new Owned("decision_evaluation", "key"));

    private FormerEngine() {}

    static void forget(Connection connection, int partition) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var owned : TABLES) {
                // The engine's keys carry the number of their partition above 51 bits of counting.
                statement.executeUpdate(
                        "delete from engine.%s where %s >> 51 = %d".formatted(owned.table(), owned.key(), partition));
            }
            statement.executeUpdate("delete from engine.exporter_position where partition_id = " + partition);
        }
    }
}
