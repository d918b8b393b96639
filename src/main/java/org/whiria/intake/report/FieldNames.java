package org.whiria.intake.report;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What people call the fields of a report, so that a sentence about one makes sense by itself. */
final class FieldNames {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private static final Map<String, String> NAMES = Map.of(
            "hapu", "Hapū",
            "happenedOn", "When it happened",
            "narrative", "The worry",
            "receivedAt", "When it was received");

    private FieldNames() {}

    /** "Date of birth" for {@code dateOfBirth}, "Iwi" for {@code iwi[2]}. */
    static String of(String field) {
        var name = INDEX.matcher(field).replaceAll("");
        return NAMES.getOrDefault(name, sentence(HUMP.matcher(name).replaceAll(" ")));
    }

    /** Whose a field in a list is: "of tamaiti 2", or "of the child" where there is only one. */
    static String whose(String list, int index, int size) {
        return switch (list) {
            case "tamariki" -> size == 1 ? " of the child" : " of tamaiti " + (index + 1);
            case "adults" -> size == 1 ? " of the adult" : " of adult " + (index + 1);
            default -> "";
        };
    }

    /** The same of a field in an object. */
    static String whose(String object) {
        return object.equals("notifier") ? " of whoever reports" : "";
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
