package org.whiria.canary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.whiria.intake.Fixtures;

/** A report of the exchange format with canaries in it. */
final class SungReport {

    private static final Set<String> CODES = Set.of(
            "channel",
            "gender",
            "types",
            "seenOrTold",
            "injury",
            "pattern",
            "receivedAt",
            "expectedBirth",
            "happenedOn");
    private final Canaries canaries;

    SungReport(Canaries canaries) {
        this.canaries = canaries;
    }

    /** A canary instead of each text, and where a text may stand. */
    ObjectNode report() {
        var report = Fixtures.aReport();
        List.of("disability", "school", "caregiver")
                .forEach(field -> Fixtures.in(report, "tamariki[0]").put(field, "to be replaced"));
        Fixtures.in(report, "notifier").put("relationship", "to be replaced");
        Fixtures.in(report, "tamariki[0]").putArray("hapu").add("to be replaced");
        report.remove("expected");
        for (var part : List.of("notifier", "tamariki[0]", "adults[0]", "adults[1]", "concern")) {
            var fields = Fixtures.in(report, part);
            fields.properties().forEach(field -> {
                if (CODES.contains(field.getKey())) {
                    return;
                }
                var place = "report " + part + " " + field.getKey();
                if (field.getKey().equals("dateOfBirth")) {
                    fields.put(field.getKey(), Canaries.BIRTH);
                } else if (field.getKey().equals("email")) {
                    fields.put(field.getKey(), canaries.email(place));
                } else if (field.getKey().equals("phone")) {
                    fields.put(field.getKey(), Canaries.PHONE);
                } else if (field.getValue().isTextual()) {
                    fields.put(field.getKey(), canaries.word(place));
                } else if (field.getValue().isArray()) {
                    fields.putArray(field.getKey()).add(canaries.word(place));
                }
            });
        }
        return report;
    }
}
