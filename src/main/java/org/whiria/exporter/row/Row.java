package org.whiria.exporter.row;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row as one record of the engine describes it. */
public final class Row {

    private final Upsert upsert;
    private final List<Object> key;
    private final @Nullable Object[] values;

    Row(Upsert upsert, List<Object> key) {
        this.upsert = upsert;
        this.key = key;
        this.values = new @Nullable Object[upsert.parameters().size()];
    }

    public Row set(String parameter, @Nullable Object value) {
        values[upsert.index(parameter)] = value;
        return this;
    }

    public @Nullable Object get(String parameter) {
        return values[upsert.index(parameter)];
    }

    public Upsert upsert() {
        return upsert;
    }

    public List<Object> key() {
        return key;
    }

    /** This version of the row after an earlier one: two versions of a row in one statement are an error in PostgreSQL. */
    public Row after(Row earlier) {
        var merged = new Row(upsert, key);
        for (var index = 0; index < values.length; index++) {
            merged.values[index] = merged(upsert.parameters().get(index), earlier.values[index], values[index]);
        }
        return merged;
    }

    private @Nullable Object merged(String parameter, @Nullable Object earlier, @Nullable Object later) {
        if (upsert.keeps(parameter) && earlier != null) {
            return earlier;
        }
        return upsert.adds(parameter) ? (Object) Math.addExact(number(earlier), number(later)) : later;
    }

    public void bind(PreparedStatement statement) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            if (values[index] instanceof List<?> texts) {
                statement.setArray(index + 1, statement.getConnection().createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(index + 1, values[index]);
            }
        }
    }

    private static int number(@Nullable Object value) {
        return (Integer) Objects.requireNonNull(value);
    }
}
