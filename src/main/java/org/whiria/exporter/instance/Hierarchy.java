package org.whiria.exporter.instance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.row.Upsert;

/** The roots of called processes: the engine's records name the direct caller only. */
public final class Hierarchy {

    // language=PostgreSQL
    private static final String ROOTS = "select key, root_key from engine.process_instance where key = any(?)";

    private final Map<Long, Row> instances = new HashMap<>();
    private final Map<Long, Long> stored = new HashMap<>();

    private Hierarchy(Collection<Row> rows) {
        rows.forEach(row -> instances.put(key(row), row));
    }

    public static boolean concerns(Upsert upsert) {
        return upsert == ProcessInstances.INSTANCE;
    }

    /** Fills in the missing roots of these process instances, from each other and from what is stored. */
    public static void complete(Connection connection, Collection<Row> rows) throws SQLException {
        var hierarchy = new Hierarchy(rows);
        hierarchy.readCallers(connection);
        for (var row : rows) {
            row.set("rootKey", hierarchy.root(row));
        }
    }

    private void readCallers(Connection connection) throws SQLException {
        var callers = new ArrayList<Long>();
        for (var row : instances.values()) {
            var caller = caller(row);
            if (caller != null && !instances.containsKey(caller)) {
                callers.add(caller);
            }
        }
        if (!callers.isEmpty()) {
            read(connection, callers);
        }
    }

    private void read(Connection connection, List<Long> callers) throws SQLException {
        try (var query = connection.prepareStatement(ROOTS)) {
            query.setArray(1, connection.createArrayOf("bigint", callers.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    stored.put(rows.getLong(1), rows.getLong(2));
                }
            }
        }
    }

    private Long root(Row row) {
        var caller = caller(row);
        if (caller == null) {
            return key(row);
        }
        var callingRow = instances.get(caller);
        return callingRow == null ? stored.getOrDefault(caller, caller) : root(callingRow);
    }

    private static Long key(Row row) {
        return (Long) Objects.requireNonNull(row.get("key"));
    }

    private static @Nullable Long caller(Row row) {
        return (Long) row.get("parentKey");
    }
}
