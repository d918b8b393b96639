package org.whiria.exporter.row;

import io.camunda.zeebe.protocol.record.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The statement that writes the rows of one table, with parameters by name ({@code :dueAt}).
 *
 * <p>It must leave a row alone that was written from a later record ({@code where t.pos < excluded.pos}): the engine exports records again
 * after a restart. What it does not update on conflict is named by {@link #keeping}, so that versions of a row within one batch merge alike.
 */
public final class Upsert {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final String sql;
    private final List<String> parameters;
    private final Set<String> kept;
    private final Set<String> added;

    private Upsert(String sql, List<String> parameters, Set<String> kept, Set<String> added) {
        this.sql = sql;
        this.parameters = parameters;
        this.kept = kept;
        this.added = added;
    }

    public static Upsert of(String sql) {
        var parameters = new ArrayList<String>();
        var positional = PARAMETER.matcher(sql).replaceAll(parameter -> {
            parameters.add(parameter.group(1));
            return "?";
        });
        return new Upsert(positional, List.copyOf(parameters), Set.of(), Set.of());
    }

    /** The first value written stays: when something began, and what only the first record says. */
    public Upsert keeping(String... names) {
        return new Upsert(sql, parameters, known(names), added);
    }

    /** Numbers that add up. */
    public Upsert adding(String... names) {
        return new Upsert(sql, parameters, kept, known(names));
    }

    /** A row to be filled that has the record's own key; rows of one table with equal keys are versions of the same row. */
    public Row row(Record<?> engineRecord) {
        return row(engineRecord, engineRecord.getKey()).set("key", engineRecord.getKey());
    }

    /** A row to be filled with a key of its own. */
    public Row row(Record<?> engineRecord, Object... key) {
        return new Row(this, List.of(key)).set("pos", engineRecord.getPosition());
    }

    public String sql() {
        return sql;
    }

    List<String> parameters() {
        return parameters;
    }

    int index(String parameter) {
        var index = parameters.indexOf(parameter);
        if (index < 0) {
            throw new IllegalArgumentException("No parameter :%s in %s".formatted(parameter, sql));
        }
        return index;
    }

    boolean keeps(String parameter) {
        return kept.contains(parameter);
    }

    boolean adds(String parameter) {
        return added.contains(parameter);
    }

    private Set<String> known(String... names) {
        for (var name : names) {
            index(name);
        }
        return Set.of(names);
    }
}
