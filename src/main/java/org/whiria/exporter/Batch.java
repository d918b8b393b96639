package org.whiria.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whiria.exporter.instance.Hierarchy;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;
import org.whiria.exporter.work.TaskCandidates;

/** The newest version of every row that a number of records have changed. */
final class Batch {

    private final Map<Upsert, Map<Object, Row>> tables = new LinkedHashMap<>();

    static Batch of(Collection<Entry> entries) {
        var batch = new Batch();
        for (var entry : entries) {
            entry.rows().forEach(batch::add);
        }
        return batch;
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    void write(Connection connection) throws SQLException {
        for (var table : tables.entrySet()) {
            write(connection, table.getKey(), List.copyOf(table.getValue().values()));
        }
    }

    private void add(Row row) {
        tables.computeIfAbsent(row.upsert(), upsert -> new LinkedHashMap<>())
                .merge(row.key(), row, (earlier, later) -> later.after(earlier));
    }

    private static void write(Connection connection, Upsert upsert, List<Row> rows) throws SQLException {
        if (Hierarchy.concerns(upsert)) {
            Hierarchy.complete(connection, rows);
        }
        try (var statement = connection.prepareStatement(upsert.sql())) {
            for (var row : rows) {
                row.bind(statement);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        if (TaskCandidates.concern(upsert)) {
            TaskCandidates.refresh(connection, rows);
        }
    }
}
