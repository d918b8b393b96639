package org.whiria.clock.kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whiria.clock.period.Period;
import org.whiria.clock.period.Unit;

/** The kinds of clocks with their warning points. */
@Repository
public class Kinds {

    // language=PostgreSQL
    private static final String SELECT = """
            select k.code, k.name, k.amount, k.unit, k.ceiling, k.day_starts, k.day_ends, k.pausable, k.extensions,
                   k.extension_amount, k.extension_unit, k.repeats, k.rule, k.source, k.unconfirmed, k.doubt,
                   array(select w.amount from clock_kind_warning w where w.kind = k.code order by w.step) as warn_amounts,
                   array(select w.unit from clock_kind_warning w where w.kind = k.code order by w.step) as warn_units
              from clock_kind k
            """;

    private final JdbcClient jdbc;

    Kinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All kinds, by name. */
    public List<ClockKind> all() {
        return jdbc.sql(SELECT + " order by k.name").query(Kinds::kind).list();
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public ClockKind get(String code) {
        return jdbc.sql(SELECT + " where k.code = :code")
                .param("code", code)
                .query(Kinds::kind)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of clock “%s”".formatted(code)));
    }

    private static ClockKind kind(ResultSet row, int number) throws SQLException {
        var repeats = row.getString("repeats");
        return new ClockKind(
                row.getString("code"),
                row.getString("name"),
                period(row, "amount", "unit"),
                row.getBoolean("ceiling"),
                row.getObject("day_starts", LocalTime.class),
                row.getObject("day_ends", LocalTime.class),
                warnings(row),
                row.getBoolean("pausable"),
                row.getInt("extensions"),
                period(row, "extension_amount", "extension_unit"),
                repeats == null
                        ? null
                        : ClockKind.Repeat.valueOf(
                                repeats.toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("rule"),
                row.getString("source"),
                row.getBoolean("unconfirmed"),
                row.getString("doubt"));
    }

    public static @Nullable Period period(ResultSet row, String amount, String unit) throws SQLException {
        var code = row.getString(unit);
        return code == null ? null : new Period(row.getLong(amount), Unit.of(code));
    }

    private static List<Period> warnings(ResultSet row) throws SQLException {
        var amounts = (Integer[]) row.getArray("warn_amounts").getArray();
        var units = (String[]) row.getArray("warn_units").getArray();
        var warnings = new ArrayList<Period>();
        for (var i = 0; i < amounts.length; i++) {
            warnings.add(new Period(amounts[i], Unit.of(units[i])));
        }
        return warnings;
    }
}
