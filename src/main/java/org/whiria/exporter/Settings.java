package org.whiria.exporter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The exporter's arguments as the broker hands them over: names in any case, values as text or numbers. */
record Settings(String url, String user, String password, int lingerMs, int maxBufferedRecords) {

    static final String PASSWORD_VARIABLE = "WHIRIA_EXPORTER_PASSWORD";

    private static final Set<String> NAMES = Set.of("url", "user", "password", "lingerms", "maxbufferedrecords");

    /** @throws IllegalArgumentException naming the argument that is missing or wrong */
    static Settings of(@Nullable Map<String, Object> arguments, Map<String, String> environment) {
        var values = new HashMap<String, String>();
        if (arguments != null) {
            arguments.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), String.valueOf(value)));
        }
        refuseUnknown(values.keySet());
        return new Settings(
                url(values),
                required(values, "user"),
                values.getOrDefault("password", environment.getOrDefault(PASSWORD_VARIABLE, "")),
                number(values, "lingerMs", 5, 0, 1_000),
                number(values, "maxBufferedRecords", 20_000, 100, 1_000_000));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Settings[url=%s, user=%s, lingerMs=%d, maxBufferedRecords=%d]"
                .formatted(url, user, lingerMs, maxBufferedRecords);
    }

    private static void refuseUnknown(Set<String> names) {
        var unknown = new TreeSet<>(names);
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown exporter arguments %s, known are %s".formatted(unknown, new TreeSet<>(NAMES)));
        }
    }

    private static String url(Map<String, String> values) {
        var url = required(values, "url");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "Exporter argument 'url' must begin with jdbc:postgresql: but is '%s'".formatted(url));
        }
        return url;
    }

    private static String required(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Exporter argument '%s' is missing".formatted(name));
        }
        return value;
    }

    private static int number(Map<String, String> values, String name, int otherwise, int least, int most) {
        var value = values.get(name.toLowerCase(Locale.ROOT));
        if (value == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the range
        }
        throw new IllegalArgumentException("Exporter argument '%s' must be a number from %d to %d but is '%s'"
                .formatted(name, least, most, value));
    }
}
