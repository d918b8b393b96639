package org.whiria.clock.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a CSV file (RFC 4180) whose cells a spreadsheet takes for text, never for a formula. */
final class Csv {

    /** Without it spreadsheets misread macrons. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** With what a formula begins, in half and full width; a tab or an end of line before it is skipped by spreadsheets. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** One line with its end; null is an empty cell. */
    static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return '"' + (isFormula(text) ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || FORMULA.indexOf(text.stripLeading().concat(" ").charAt(0)) >= 0);
    }
}
